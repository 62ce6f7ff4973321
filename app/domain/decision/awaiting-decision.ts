import type { ApplicationStatus } from "~/domain/application/lifecycle";

/**
 * A dossier on an agenda is decided, and its decision told, while it is in one of these. Silence may have become a
 * refusal meanwhile (CRPA L231-4): an express decision is still possible. One withdrawn is not decided any more. Of one
 * granted in part, only what a funder had adjourned is; of one under appeal, only what is contested.
 */
export const awaitingDecision = [
  "committee_pending",
  "implicitly_refused",
  "rest_pending",
  "appeal_pending",
] as const satisfies readonly ApplicationStatus[];

export function awaitsDecision(status: ApplicationStatus): boolean {
  return awaitingDecision.some((one) => one === status);
}
