import { addDays, parisDay, type Day } from "~/domain/calendar/paris";

/** Days left to those who manage the association before an agent may answer. */
const daysForOwners = 5;

/** First day on which an agent may answer, in Paris. */
export function agentMayAnswerFrom(requestedAt: Date): Day {
  return addDays(parisDay(requestedAt), daysForOwners);
}

export function mayAgentAnswer(requestedAt: Date, now: Date): boolean {
  return parisDay(now) >= agentMayAnswerFrom(requestedAt);
}
