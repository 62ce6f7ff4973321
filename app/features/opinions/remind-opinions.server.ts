import { addDays, dayInWords, parisDay, type Day } from "~/domain/calendar/paris";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { hashOf, newToken } from "./token.server";

const reminderDays = 3;
const most = 200;

/** Three days before the end, a partner who has not answered receives a new link: only the hash of the first is kept. */
export async function remindOpinions({ db, now }: Ports): Promise<void> {
  const at = now();
  const today = parisDay(at);
  const waiting = { remindedAt: null, givenAt: null, revokedAt: null } as const;
  const due = await db.opinion.findMany({
    where: {
      ...waiting,
      dueOn: { gte: new Date(today), lte: new Date(addDays(today, reminderDays)) },
      invitedAt: { lt: new Date(at.getTime() - 24 * 3_600_000) },
    },
    take: most,
    select: { id: true, email: true, dueOn: true, applicationId: true },
  });
  for (const { id, email, dueOn, applicationId } of due)
    await db.$transaction(async (tx) => {
      const token = newToken();
      const { count } = await tx.opinion.updateMany({
        where: { id, ...waiting },
        data: { remindedAt: at, tokenHash: hashOf(token) },
      });
      if (count === 0) return;
      const day = dayInWords(dueOn.toISOString().slice(0, 10) as Day);
      await record(tx, {
        at,
        event: "opinion.reminded",
        actor: null,
        subject: { type: "opinion", id },
        applicationId,
        emails: [{ kind: "opinion.reminder", payload: { email, token, dueOn: day }, dedupe: id }],
      });
    });
}
