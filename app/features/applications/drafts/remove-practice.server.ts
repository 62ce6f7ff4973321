import { practiceBegunBefore } from "~/domain/draft/retention";
import { record } from "~/platform/journal/record.server";
import { eraseApplication } from "~/platform/lifecycle/erase-application.server";
import type { Ports } from "~/platform/ports.server";

const batch = 100;

/**
 * Removes the dossiers of calls for practice thirty days after they were begun, deposited or not.
 *
 * @returns how many went
 */
export async function removePractice({ db, now }: Ports): Promise<number> {
  const at = now();
  const where = { call: { isPractice: true }, createdAt: { lt: practiceBegunBefore(at) } };
  let removed = 0;
  for (let found = batch; found === batch;) {
    const dossiers = await db.application.findMany({ where, take: batch, select: { id: true } });
    for (const { id } of dossiers) {
      removed += await db.$transaction(async (tx) => {
        const held = await tx.$queryRaw<
          unknown[]
        >`SELECT id FROM applications WHERE id = ${id}::uuid FOR UPDATE`;
        if (held.length === 0) return 0;
        await eraseApplication(tx, id);
        await record(tx, {
          at,
          event: "application.practice-removed",
          actor: null,
          subject: { type: "application", id },
        });
        return 1;
      });
    }
    found = dossiers.length;
  }
  return removed;
}
