import type { ApplicationStatus, ApplicationStep } from "~/domain/application/lifecycle";
import { addDays, type Day } from "~/domain/calendar/paris";
import { accept, refuse, type Result } from "~/domain/result";
import { readSubject } from "./subjects";

/** Days that a request leaves at least and at most. */
const fewestDays = 3;
const mostDays = 60;
/** Days before the end on which the association is reminded. */
export const reminderDays = 3;

export type RequestRefusal =
  | { readonly code: "unknown-subject" }
  | { readonly code: "too-soon"; readonly earliest: Day }
  | { readonly code: "too-late"; readonly latest: Day };

/** May this be asked by that day? */
export function checkRequest(
  { subjects, dueOn }: { subjects: readonly string[]; dueOn: Day },
  today: Day,
): Result<undefined, RequestRefusal> {
  if (subjects.some((code) => readSubject(code) === null)) return refuse({ code: "unknown-subject" });
  return checkDay(dueOn, today);
}

/** The day leaves time to answer, and does not stop the clock for ever. */
export function checkDay(
  dueOn: Day,
  today: Day,
): Result<undefined, Exclude<RequestRefusal, { code: "unknown-subject" }>> {
  const earliest = addDays(today, fewestDays);
  const latest = addDays(today, mostDays);
  if (dueOn < earliest) return refuse({ code: "too-soon", earliest });
  return dueOn > latest ? refuse({ code: "too-late", latest }) : accept();
}

/** Step that takes the dossier back to where the request found it. */
export function returnStep(from: ApplicationStatus): ApplicationStep {
  switch (from) {
    case "admissible":
      return "complete-to-admissible";
    case "in_review":
      return "complete-to-review";
    default:
      return "complete";
  }
}
