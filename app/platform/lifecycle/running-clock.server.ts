import type { Day } from "~/domain/calendar/paris";
import { answerClock, type AnswerClock } from "~/domain/review/answer-clock";
import type { Prisma } from "~/generated/prisma/client.js";

/** What of an application says how its two-month clock runs: spread it into its `select`. */
export const clocked = {
  submittedAt: true,
  complements: { select: { askedAt: true, dueOn: true, answeredAt: true, cancelledAt: true } },
} satisfies Prisma.ApplicationSelect;

/** The clock of a dossier that was sent. */
export function clockOf(
  { submittedAt, complements }: Prisma.ApplicationGetPayload<{ select: typeof clocked }>,
  now: Date,
): AnswerClock {
  return answerClock({
    submittedAt: submittedAt!,
    suspensions: complements.map(({ askedAt, dueOn, answeredAt, cancelledAt }) => ({
      askedAt,
      dueOn: dueOn.toISOString().slice(0, 10) as Day,
      endedAt: answeredAt ?? cancelledAt,
    })),
    now,
  });
}

/** What of an application says whether the association was answered, be it to wait on the reserve list. */
export const told = {
  letters: { where: { sentAt: { not: null } }, take: 1, select: { id: true } },
} satisfies Prisma.ApplicationSelect;

/** A letter told a decision: silence is over. */
export function isTold({ letters }: Prisma.ApplicationGetPayload<{ select: typeof told }>): boolean {
  return letters.length > 0;
}
