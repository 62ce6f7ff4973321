import type { Ports } from "~/platform/ports.server";
import type { Storage } from "~/platform/storage/storage.server";
import { keptDays } from "./export-limits";

const dayMs = 24 * 3_600_000;
const batch = 100;

/**
 * Removes the exports that expired, and the word of those that failed a week ago. The row goes first: a file that
 * is left behind by a crash belongs to nobody and goes with the sweep of files.
 */
export async function sweepExports({
  db,
  now,
  storage,
}: Ports & { readonly storage: Storage }): Promise<void> {
  const at = now();
  for (let found = batch; found === batch;) {
    const old = await db.listExport.findMany({
      where: {
        OR: [{ expiresAt: { lte: at } }, { failedAt: { lte: new Date(at.getTime() - keptDays * dayMs) } }],
      },
      select: { id: true, storageKey: true },
      take: batch,
    });
    await db.listExport.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
    for (const { storageKey } of old) if (storageKey) await storage.remove(storageKey);
    found = old.length;
  }
}
