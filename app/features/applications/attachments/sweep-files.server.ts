import { realClock } from "~/platform/clock/clock.server";
import type { Ports } from "~/platform/ports.server";
import { sweepIncoming } from "~/platform/storage/sweep-incoming.server";
import type { Storage } from "~/platform/storage/storage.server";

/** Longer than any upload or transaction lasts. */
const graceMs = 24 * 3_600_000;
const batch = 200;

/**
 * Removes files that neither a dossier nor an export needs: those begun and never finished, and those whose row was
 * never written or was removed from a draft more than a day ago. What a deposit froze is kept for ever.
 *
 * @returns how many files went
 */
export async function sweepFiles({
  db,
  now,
  storage,
}: Ports & { readonly storage: Storage }): Promise<number> {
  const olderThan = new Date(now().getTime() - graceMs);
  // What is on disk bears the real time, whatever the portal's clock says.
  let swept = await sweepIncoming(storage.incoming, new Date(realClock.now().getTime() - graceMs));
  for await (const keys of batches(storage)) {
    const needed = await db.attachment.findMany({
      where: {
        storageKey: { in: keys },
        OR: [
          { removedAt: null },
          { removedAt: { gt: olderThan } },
          { application: { submittedAt: { not: null } } },
        ],
      },
      select: { storageKey: true },
    });
    const exported = await db.listExport.findMany({
      where: { storageKey: { in: keys } },
      select: { storageKey: true },
    });
    const kept = new Set([...needed, ...exported].map(({ storageKey }) => storageKey));
    const orphans = keys.filter((key) => !kept.has(key));
    await Promise.all(orphans.map((key) => storage.remove(key)));
    swept += orphans.length;
  }
  return swept;
}

/** Keys old enough that their row, if it ever comes, is there. */
async function* batches(storage: Storage): AsyncIterable<string[]> {
  const before = new Date(realClock.now().getTime() - graceMs);
  let keys: string[] = [];
  for await (const { key, keptAt } of storage.list()) {
    if (keptAt < before) keys.push(key);
    if (keys.length === batch) {
      yield keys;
      keys = [];
    }
  }
  if (keys.length > 0) yield keys;
}
