import type { Tx } from "~/platform/database/database.server";
import { absoluteSeconds, hashToken, newToken, tokenHeader } from "./session-cookie.server";

/**
 * Opens a session with a token that did not exist before, and gives the `Set-Cookie` value for it. An
 * incomplete session still awaits the second factor: it opens nothing but that page.
 */
export async function openSession(
  tx: Tx,
  { userId, at, complete, userAgent }: { userId: string; at: Date; complete: boolean; userAgent: string },
): Promise<string> {
  const token = newToken();
  await tx.session.create({
    data: {
      userId,
      tokenHash: new Uint8Array(hashToken(token)),
      createdAt: at,
      lastSeenAt: at,
      confirmedAt: at,
      expiresAt: new Date(at.getTime() + absoluteSeconds * 1_000),
      complete,
      userAgent: userAgent.slice(0, 200),
    },
  });
  return tokenHeader(token);
}

/** Ends every session of the person but `exceptId`: after a change of password, of roles, or at will. */
export async function revokeSessions(
  tx: Tx,
  { userId, at, exceptId }: { userId: string; at: Date; exceptId?: string },
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(exceptId === undefined ? {} : { id: { not: exceptId } }) },
    data: { revokedAt: at },
  });
  return count;
}
