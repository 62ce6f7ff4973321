import type { Ports } from "~/platform/ports.server";

const dayMs = 24 * 3_600_000;
/** Sessions stay a while after their end: a person who asks what happened finds them. */
const sessionDays = 30;
const codeDays = 1;

/** Removes sessions, codes and known devices that can open nothing any more, and forms that waited for their author too long. */
export async function purgeExpiredAccess({ db, now }: Ports): Promise<void> {
  const at = now().getTime();
  await db.session.deleteMany({ where: { expiresAt: { lt: new Date(at - sessionDays * dayMs) } } });
  await db.keptForm.deleteMany({ where: { expiresAt: { lt: now() } } });
  await db.knownDevice.deleteMany({ where: { expiresAt: { lt: now() } } });
  await db.emailCode.deleteMany({ where: { expiresAt: { lt: new Date(at - codeDays * dayMs) } } });
}
