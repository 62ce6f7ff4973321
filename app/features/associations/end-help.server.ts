import { fullName } from "~/domain/access/actor";
import { accept } from "~/domain/result";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record, type EmailToSend } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { listManagers } from "./addressees.server";

const atOnce = 100;

/**
 * Closes the mandates of helpers whose day has passed and tells them and those who manage. They held nothing since
 * that instant: sessions look at the date themselves.
 */
export async function endHelpers({ db, now }: Ports): Promise<void> {
  const at = now();
  const over = await db.associationMember.findMany({
    where: { isHelper: true, endedAt: null, endsAt: { lte: at } },
    orderBy: { endsAt: "asc" },
    take: atOnce,
    select: { id: true, associationId: true },
  });
  for (const { id, associationId } of over)
    await inTransaction(db, async (tx) => {
      const { count } = await tx.associationMember.updateMany({
        where: { id, endedAt: null },
        data: { endedAt: at },
      });
      if (count > 0)
        await record(tx, {
          at,
          event: "association.helper-ended",
          actor: null,
          subject: { type: "association", id: associationId },
          facts: { memberId: id },
          emails: await endOfHelp(tx, { memberId: id, associationId, at }),
        });
      return accept();
    });
}

/** The letters that say that a helper's mandate is over, to the helper and to those who manage the association. */
export async function endOfHelp(
  tx: Tx,
  { memberId, associationId, at }: { memberId: string; associationId: string; at: Date },
): Promise<EmailToSend[]> {
  const { user, association } = await tx.associationMember.findUniqueOrThrow({
    where: { id: memberId },
    select: {
      user: { select: { id: true, email: true, firstName: true, lastName: true } },
      association: { select: { name: true } },
    },
  });
  const managers = await listManagers(tx, associationId, at);
  return [...managers, { userId: user.id, email: user.email }].map(({ userId, email }) => ({
    kind: "association.helper-ended",
    dedupe: `${memberId}:${userId}`,
    payload: { email, association: association.name, helper: fullName(user) },
  }));
}
