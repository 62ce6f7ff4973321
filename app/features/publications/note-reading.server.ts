import type { Actor } from "~/domain/access/actor";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

/**
 * Notes that the association opened these letters for the first time, with a line in the journal each: the time to
 * appeal runs from then. A helper from outside reads for nobody: the association has not read yet. Of two who open a
 * letter at once, one is noted.
 */
export async function noteReading(
  { db, now }: Ports,
  actor: Actor,
  { associationId, letterIds }: { associationId: string; letterIds: readonly string[] },
): Promise<void> {
  const isOfIt = actor.memberships.some(
    (membership) => membership.associationId === associationId && membership.isHelper !== true,
  );
  if (!isOfIt || letterIds.length === 0) return;
  const at = now();
  await db.$transaction(async (tx) => {
    for (const id of letterIds) {
      const { count } = await tx.decisionLetter.updateMany({
        where: { id, firstReadAt: null, sentAt: { not: null }, application: { associationId } },
        data: { firstReadAt: at },
      });
      if (count === 0) continue;
      const { decisionId, applicationId } = await tx.decisionLetter.findUniqueOrThrow({
        where: { id },
        select: { decisionId: true, applicationId: true },
      });
      await record(tx, {
        at,
        event: "decision.letter-read",
        actor,
        subject: { type: "decision", id: decisionId },
        applicationId,
        facts: { letterId: id, applicationId },
      });
    }
  });
}
