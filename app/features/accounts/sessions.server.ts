import type { Actor } from "~/domain/access/actor";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { idleSeconds } from "~/platform/session/session-cookie.server";

export interface OpenSession {
  readonly id: string;
  readonly device: string;
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
}

/** The sessions of the person that still open something. */
export async function listSessions({ db, now }: Ports, actor: Actor): Promise<readonly OpenSession[]> {
  const at = now();
  const rows = await db.session.findMany({
    where: {
      userId: actor.userId,
      revokedAt: null,
      expiresAt: { gt: at },
      lastSeenAt: { gt: new Date(at.getTime() - idleSeconds * 1_000) },
    },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
  return rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    lastSeenAt,
    openedAt: createdAt,
    device: deviceOf(userAgent),
  }));
}

/** Ends one session of the person, or all but the one that asks. */
export async function endSessions(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, exceptId }: { sessionId: string | null; exceptId: string },
): Promise<number> {
  const at = now();
  return db.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { userId: actor.userId, revokedAt: null, id: sessionId ?? { not: exceptId } },
      data: { revokedAt: at },
    });
    await record(tx, {
      at,
      event: "account.sessions-ended",
      actor,
      subject: { type: "user", id: actor.userId },
      facts: { count },
    });
    return count;
  });
}

const browsers = [
  ["Edg/", "Edge"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const systems = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS", "macOS"],
  ["Linux", "Linux"],
] as const;

function deviceOf(userAgent: string): string {
  const named = (known: readonly (readonly [string, string])[]) =>
    known.find(([mark]) => userAgent.includes(mark))?.[1];
  return `${named(browsers) ?? "Navigateur"} sur ${named(systems) ?? "un appareil"}`;
}
