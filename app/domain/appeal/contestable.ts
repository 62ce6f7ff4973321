import type { ApplicationStatus } from "~/domain/application/lifecycle";
import type { Day } from "~/domain/calendar/paris";
import type { DecisionOutcome } from "~/domain/committee/lifecycle";
import type { Cents } from "~/domain/money/cents";
import type { AppealTarget } from "./lifecycle";

/** What may be contested of a dossier in this status; null when nothing is. */
export function targetOf(status: ApplicationStatus): AppealTarget | null {
  switch (status) {
    case "refused":
    case "partially_granted":
      return "decision";
    case "implicitly_refused":
      return "silence";
    case "inadmissible":
      return "inadmissibility";
    default:
      return null;
  }
}

/** Steps that a decision is told by. One that answers an appeal is contested before the court alone. */
export const contestableSteps = [
  "refuse-grant",
  "grant-in-part",
  "settle-rest",
  "lapse-into-refusal",
  "declare-inadmissible",
] as const;

/** Does the step end an appeal? */
export function answersAppeal(fromStatus: ApplicationStatus): boolean {
  return fromStatus === "appeal_pending";
}

/** What a funder last told the association. */
export interface ToldLine {
  readonly funderId: string;
  readonly funder: string;
  readonly outcome: DecisionOutcome;
  readonly asked: Cents;
  readonly granted: Cents;
  /** Last day to contest it. */
  readonly lastDay: Day;
}

/** Lines that may be contested: refused, or granted below what was asked. One adjourned is not decided yet. */
export function contestableLines<Line extends ToldLine>(lines: readonly Line[]): readonly Line[] {
  return lines.filter(
    ({ outcome, asked, granted }) => outcome === "refused" || (outcome === "granted" && granted < asked),
  );
}

/** The earliest of the last days: an appeal is late as soon as one of the lines that it contests is. */
export function firstLastDay(lines: readonly { readonly lastDay: Day }[]): Day | null {
  return lines.map(({ lastDay }) => lastDay).toSorted()[0] ?? null;
}
