import { addDays, addMonths, daysBetween, parisDay, type Day } from "~/domain/calendar/paris";

/** A request for complements, as the clock sees it. */
export interface Suspension {
  readonly askedAt: Date;
  /** Last day given to answer. */
  readonly dueOn: Day;
  /** When the answer came, or the request was given up; null while it waits. */
  readonly endedAt: Date | null;
}

export interface AnswerClock {
  /** Day on which silence becomes a refusal; while suspended, the day if the clock started again today. */
  readonly dueOn: Day;
  readonly isSuspended: boolean;
  readonly suspendedDays: number;
  /** Day from which the agents are warned. */
  readonly alertOn: Day;
  readonly daysLeft: number;
  readonly state: "running" | "suspended" | "soon" | "late";
}

/** Days before the end on which the agents are warned. Source: rule FUP-07 of the contract. */
const alertDays = 15;

/**
 * The two-month clock after which silence is a refusal (CRPA L231-4 3°), suspended for the time given to produce
 * what is asked; producing it earlier ends the suspension (CRPA L114-5). Past that time the clock runs again,
 * answered or not. Days are reckoned in Paris; the day of the request and the day of its end count once.
 */
export function answerClock({
  submittedAt,
  suspensions,
  now,
}: {
  submittedAt: Date;
  suspensions: readonly Suspension[];
  now: Date;
}): AnswerClock {
  const today = parisDay(now);
  const spans = suspensions
    .map((one) => spanOf(one, today))
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  let suspendedDays = 0;
  let reached = "" as Day;
  for (const { from, to } of spans) {
    const start = from > reached ? from : reached;
    if (to > start) suspendedDays += daysBetween(start, to);
    if (to > reached) reached = to;
  }
  const isSuspended = suspensions.some(
    ({ dueOn, endedAt, askedAt }) => endedAt === null && parisDay(askedAt) <= today && today <= dueOn,
  );
  const dueOn = addDays(addMonths(parisDay(submittedAt), 2), suspendedDays);
  const alertOn = addDays(dueOn, -alertDays);
  const daysLeft = daysBetween(today, dueOn);
  return {
    dueOn,
    isSuspended,
    suspendedDays,
    alertOn,
    daysLeft,
    state: isSuspended ? "suspended" : daysLeft < 0 ? "late" : today >= alertOn ? "soon" : "running",
  };
}

/** From the request to the answer, the day given, or today, whichever comes first. */
function spanOf({ askedAt, dueOn, endedAt }: Suspension, today: Day): { from: Day; to: Day } {
  const from = parisDay(askedAt);
  const ends = [addDays(dueOn, 1), endedAt === null ? today : parisDay(endedAt)].sort();
  return { from, to: ends[0]! };
}
