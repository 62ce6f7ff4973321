import { createHmac, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { throttle } from "~/platform/throttle/portal-throttle.server";
import type { TooManyAttempts } from "~/platform/throttle/throttle.server";

const period = 30;

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: "Pilier", label, secret: Secret.fromBase32(secret), digits: 6, period });
}

export interface Enrolment {
  readonly secret: string;
  /** For an authenticator on this device. */
  readonly address: string;
}

/** The secret that the person is enrolling; null before `beginEnrolment` and once the second factor is on. */
export async function findEnrolment({ db }: Ports, actor: Actor): Promise<Enrolment | null> {
  const known = await db.secondFactor.findFirst({ where: { userId: actor.userId, confirmedAt: null } });
  return known && { secret: known.secret, address: totpOf(known.secret, actor.email).toString() };
}

/** Makes the secret to enrol. Asked again, also at once from two windows, the first one stays. */
export async function beginEnrolment({ db }: Ports, actor: Actor): Promise<void> {
  const { base32: secret } = new Secret({ size: 20 });
  await db.secondFactor.createMany({ data: [{ userId: actor.userId, secret }], skipDuplicates: true });
}

export type SecondFactorRefusal =
  { readonly code: "wrong-code" } | { readonly code: "not-enrolled" } | TooManyAttempts;

/** Turns the second factor on with a first code; gives the recovery codes, shown once. */
export async function confirmEnrolment(
  { db, now }: Ports,
  actor: Actor,
  code: string,
): Promise<Result<{ recoveryCodes: readonly string[] }, SecondFactorRefusal>> {
  const allowed = await throttle("second-factor").consume(actor.userId);
  if (!allowed.ok) return allowed;
  const at = now();
  return inTransaction(db, async (tx) => {
    const known = await tx.secondFactor.findUnique({ where: { userId: actor.userId } });
    if (!known || known.confirmedAt) return refuse({ code: "not-enrolled" });
    const step = stepOf(known.secret, code, at);
    if (step === null) return refuse({ code: "wrong-code" });
    await tx.secondFactor.update({
      where: { userId: actor.userId },
      data: { confirmedAt: at, lastStep: BigInt(step) },
    });
    const recoveryCodes = Array.from({ length: 8 }, () => randomBytes(5).toString("hex"));
    await tx.recoveryCode.deleteMany({ where: { userId: actor.userId } });
    await tx.recoveryCode.createMany({
      data: recoveryCodes.map((plain) => ({
        userId: actor.userId,
        codeHash: hashRecovery(actor.userId, plain),
      })),
    });
    await record(tx, {
      at,
      event: "account.second-factor-enabled",
      actor,
      subject: { type: "user", id: actor.userId },
    });
    return accept({ recoveryCodes });
  });
}

/**
 * Completes a session that awaits the second factor, with a code of the authenticator or a recovery code. Each
 * opens one session only.
 */
export async function completeSession(
  { db, now }: Ports,
  { userId, sessionId }: { userId: string; sessionId: string },
  code: string,
): Promise<Result<undefined, SecondFactorRefusal>> {
  const allowed = await throttle("second-factor").consume(userId);
  if (!allowed.ok) return allowed;
  const at = now();
  const done = await inTransaction(db, async (tx) => {
    const known = await tx.secondFactor.findFirst({ where: { userId, confirmedAt: { not: null } } });
    if (!known) return refuse({ code: "not-enrolled" });
    const step = stepOf(known.secret, code, at);
    const used =
      step === null
        ? await tx.recoveryCode.updateMany({
            where: { userId, codeHash: hashRecovery(userId, code.toLowerCase()), usedAt: null },
            data: { usedAt: at },
          })
        : await tx.secondFactor.updateMany({
            where: { userId, lastStep: { lt: BigInt(step) } },
            data: { lastStep: BigInt(step) },
          });
    if (used.count === 0) return refuse({ code: "wrong-code" });
    await tx.session.updateMany({
      where: { id: sessionId, userId, revokedAt: null },
      data: { complete: true },
    });
    await record(tx, {
      at,
      event: "account.second-factor-given",
      actor: { userId },
      subject: { type: "user", id: userId },
    });
    return accept();
  });
  if (done.ok) await throttle("second-factor").forget(userId);
  return done;
}

/** Time step of the code, a period of drift allowed on either side; null when it is not one. */
function stepOf(secret: string, code: string, at: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const drift = totpOf(secret, "").validate({ token: code, timestamp: at.getTime(), window: 1 });
  return drift === null ? null : Math.floor(at.getTime() / 1_000 / period) + drift;
}

function hashRecovery(userId: string, code: string): string {
  return createHmac("sha256", userId).update(code).digest("base64url");
}
