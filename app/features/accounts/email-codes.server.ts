import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { accept, refuse, type Result } from "~/domain/result";
import type { CodePurpose } from "~/generated/prisma/enums.js";
import type { Tx } from "~/platform/database/database.server";

const lifeMs = 15 * 60_000;
const mostAttempts = 5;

export interface CodeKey {
  readonly purpose: CodePurpose;
  readonly email: string;
}

export type CodeRefusal = { readonly code: "wrong-code" } | { readonly code: "code-expired" };

/** A new 6-digit code for the address; the ones before it stop working. */
export async function issueCode(tx: Tx, key: CodeKey, at: Date): Promise<string> {
  await tx.emailCode.deleteMany({ where: { ...key, usedAt: null } });
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const { id } = await tx.emailCode.create({
    data: { ...key, codeHash: "", createdAt: at, expiresAt: new Date(at.getTime() + lifeMs) },
    select: { id: true },
  });
  await tx.emailCode.update({ where: { id }, data: { codeHash: hashCode(id, code) } });
  return code;
}

/**
 * Uses the code up. Every try is counted before it is compared, in one statement, so that many at once are as
 * many tries; a right code works once.
 */
export async function useCode(
  tx: Tx,
  key: CodeKey,
  code: string,
  at: Date,
): Promise<Result<undefined, CodeRefusal>> {
  const issued = await tx.emailCode.findFirst({
    where: { ...key, usedAt: null, expiresAt: { gt: at } },
    orderBy: { createdAt: "desc" },
    select: { id: true, codeHash: true },
  });
  if (!issued) return refuse({ code: "code-expired" });
  const { count: tried } = await tx.emailCode.updateMany({
    where: { id: issued.id, usedAt: null, attempts: { lt: mostAttempts } },
    data: { attempts: { increment: 1 } },
  });
  if (tried === 0) return refuse({ code: "code-expired" });
  if (!isSame(issued.codeHash, hashCode(issued.id, code))) return refuse({ code: "wrong-code" });
  const { count: used } = await tx.emailCode.updateMany({
    where: { id: issued.id, usedAt: null },
    data: { usedAt: at },
  });
  return used === 1 ? accept() : refuse({ code: "code-expired" });
}

/** Keyed by the row: two people with the same digits do not share a hash. Short-lived and few tries do the rest. */
function hashCode(id: string, code: string): string {
  return createHmac("sha256", id).update(code).digest("base64url");
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
