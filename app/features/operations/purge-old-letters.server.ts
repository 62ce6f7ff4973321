import type { Ports } from "~/platform/ports.server";

/** As long as the logs of access and changes, at most: 12 months. */
const keptDays = 365;
const dayMs = 24 * 3_600_000;
const batch = 1_000;

/** Removes letters that left or were given up a year ago, with their attempts. A waiting letter is never removed. */
export async function purgeOldLetters({ db, now }: Ports): Promise<void> {
  const before = new Date(now().getTime() - keptDays * dayMs);
  for (let removed = batch; removed === batch;) {
    const old = await db.outboxMessage.findMany({
      where: { status: { not: "pending" }, createdAt: { lt: before } },
      select: { id: true },
      take: batch,
    });
    const ids = old.map(({ id }) => id);
    await db.$transaction([
      db.delivery.deleteMany({ where: { messageId: { in: ids } } }),
      db.outboxMessage.deleteMany({ where: { id: { in: ids }, status: { not: "pending" } } }),
    ]);
    removed = ids.length;
  }
}
