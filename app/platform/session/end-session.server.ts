import { ports } from "~/platform/ports.server";
import { hashToken, readToken } from "./session-cookie.server";

/** Ends the session whose cookie the request carries, if any: signing in or out leaves nothing behind. */
export async function endPresentedSession(request: Request): Promise<void> {
  const token = await readToken(request);
  if (token === null) return;
  const { db, now } = ports();
  await db.session.updateMany({
    where: { tokenHash: new Uint8Array(hashToken(token)), revokedAt: null },
    data: { revokedAt: now() },
  });
}
