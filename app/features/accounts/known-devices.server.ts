import type { Tx } from "~/platform/database/database.server";
import { deviceSeconds } from "~/platform/session/device-cookie.server";
import { hashToken, newToken } from "~/platform/session/session-cookie.server";

/** Identifier of the device when the account with this email knows it; null otherwise, and for no account. */
export async function findKnownDevice(
  db: Tx,
  { email, token, at }: { email: string; token: string | null; at: Date },
): Promise<string | null> {
  if (token === null) return null;
  const device = await db.knownDevice.findFirst({
    where: { tokenHash: bytesOf(token), expiresAt: { gt: at }, user: { email } },
    select: { id: true },
  });
  return device?.id ?? null;
}

/** Makes a browser one that the account knows; gives what its cookie says. */
export async function rememberDevice(tx: Tx, { userId, at }: { userId: string; at: Date }): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(at.getTime() + deviceSeconds * 1_000);
  await tx.knownDevice.create({ data: { userId, tokenHash: bytesOf(token), createdAt: at, expiresAt } });
  return token;
}

/** The account knows none of its devices any more, but the one that keeps `exceptToken`. */
export async function forgetDevices(
  tx: Tx,
  { userId, exceptToken = null }: { userId: string; exceptToken?: string | null },
): Promise<void> {
  const kept = exceptToken === null ? {} : { tokenHash: { not: bytesOf(exceptToken) } };
  await tx.knownDevice.deleteMany({ where: { userId, ...kept } });
}

const bytesOf = (token: string) => new Uint8Array(hashToken(token));
