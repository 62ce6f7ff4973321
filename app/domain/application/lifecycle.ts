import { accept, refuse, type Result } from "~/domain/result";

export const applicationStatuses = [
  "draft",
  "awaiting_certification",
  "submitted",
  "incomplete",
  "withdrawn",
  "admissible",
  "inadmissible",
  "in_review",
  "scored",
  "committee_pending",
  "adjourned",
  "reserve_list",
  "granted",
  "partially_granted",
  "refused",
  "implicitly_refused",
  "under_appeal",
  "dismissed",
  "rest_pending",
  "appeal_pending",
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

interface Step {
  readonly from: readonly ApplicationStatus[];
  readonly to: ApplicationStatus;
}

const decidable = ["committee_pending", "implicitly_refused"] as const;

/**
 * The only way a status moves. A signatory submits straight from a draft; others ask for certification first.
 * Silence for two months is a refusal (CRPA L231-4), after which an express decision is still possible.
 */
export const steps = {
  "request-certification": { from: ["draft"], to: "awaiting_certification" },
  "decline-certification": { from: ["awaiting_certification"], to: "draft" },
  submit: { from: ["draft", "awaiting_certification"], to: "submitted" },
  "ask-complement": { from: ["submitted", "admissible", "in_review"], to: "incomplete" },
  // The answer takes the dossier back to where the request found it.
  complete: { from: ["incomplete"], to: "submitted" },
  "complete-to-admissible": { from: ["incomplete"], to: "admissible" },
  "complete-to-review": { from: ["incomplete"], to: "in_review" },
  admit: { from: ["submitted"], to: "admissible" },
  "declare-inadmissible": { from: ["submitted", "incomplete"], to: "inadmissible" },
  "admit-after-appeal": { from: ["inadmissible"], to: "admissible" },
  "start-review": { from: ["admissible"], to: "in_review" },
  "complete-review": { from: ["in_review"], to: "scored" },
  "reopen-review": { from: ["scored"], to: "in_review" },
  "put-on-agenda": { from: ["scored", "adjourned", "reserve_list"], to: "committee_pending" },
  "take-off-agenda": { from: ["committee_pending"], to: "scored" },
  "return-to-adjourned": { from: ["committee_pending"], to: "adjourned" },
  "return-to-reserve": { from: ["committee_pending"], to: "reserve_list" },
  adjourn: { from: ["committee_pending"], to: "adjourned" },
  // Granted in part, one funder having adjourned its own or kept it in reserve: a later session hears the rest, and what is granted stays.
  "put-rest-on-agenda": { from: ["partially_granted"], to: "rest_pending" },
  "take-rest-off-agenda": { from: ["rest_pending"], to: "partially_granted" },
  "adjourn-rest": { from: ["rest_pending"], to: "partially_granted" },
  "settle-rest": { from: ["rest_pending"], to: "partially_granted" },
  "complete-grant": { from: ["rest_pending"], to: "granted" },
  reserve: { from: decidable, to: "reserve_list" },
  grant: { from: [...decidable, "reserve_list", "appeal_pending"], to: "granted" },
  "grant-in-part": { from: [...decidable, "reserve_list", "appeal_pending"], to: "partially_granted" },
  "refuse-grant": { from: [...decidable, "reserve_list", "appeal_pending"], to: "refused" },
  "lapse-into-refusal": {
    from: [
      "submitted",
      "admissible",
      "in_review",
      "scored",
      "committee_pending",
      "adjourned",
      "reserve_list",
    ],
    to: "implicitly_refused",
  },
  appeal: { from: ["refused", "partially_granted", "implicitly_refused"], to: "under_appeal" },
  // A later session hears the contested lines, once an instructor has examined the appeal.
  "put-appeal-on-agenda": { from: ["under_appeal"], to: "appeal_pending" },
  "take-appeal-off-agenda": { from: ["appeal_pending"], to: "under_appeal" },
  "adjourn-appeal": { from: ["appeal_pending"], to: "under_appeal" },
  // Rejected because it came late, without a session: nothing more is given. Silence becomes a refusal in words.
  "dismiss-appeal": { from: ["under_appeal"], to: "refused" },
  "dismiss-appeal-in-part": { from: ["under_appeal"], to: "partially_granted" },
  withdraw: {
    from: [
      "draft",
      "awaiting_certification",
      "submitted",
      "incomplete",
      "admissible",
      "in_review",
      "scored",
      "committee_pending",
      "adjourned",
      "reserve_list",
    ],
    to: "withdrawn",
  },
  dismiss: { from: ["submitted", "admissible", "in_review"], to: "dismissed" },
} as const satisfies Record<string, Step>;

export type ApplicationStep = keyof typeof steps;

export interface WrongStatus {
  readonly code: "wrong-status";
  readonly status: ApplicationStatus;
  readonly step: ApplicationStep;
}

/** Status reached by taking `step` from `status`, or why it cannot be taken. */
export function advance(
  status: ApplicationStatus,
  step: ApplicationStep,
): Result<ApplicationStatus, WrongStatus> {
  const { from, to }: Step = steps[step];
  return from.includes(status) ? accept(to) : refuse({ code: "wrong-status", status, step });
}

/** Can `step` be taken now? What a page asks before it offers a button. */
export function mayTake(step: ApplicationStep, status: ApplicationStatus): boolean {
  return advance(status, step).ok;
}

/** While true the applicant may change the answers. */
export function isOpenToApplicant(status: ApplicationStatus): boolean {
  return status === "draft";
}

/**
 * Step that puts a dossier on an agenda: the whole of it, the rest of a grant in part while a funder that had
 * adjourned its own, or kept it in reserve, has not decided it, or an appeal that was examined. Null when it is not to be heard.
 */
export function inscriptionOf(
  status: ApplicationStatus,
  {
    awaited,
    appeal,
  }: {
    readonly awaited: ReadonlySet<string>;
    readonly appeal: { readonly isExamined: boolean } | null;
  },
): "put-on-agenda" | "put-rest-on-agenda" | "put-appeal-on-agenda" | null {
  if (mayTake("put-on-agenda", status)) return "put-on-agenda";
  if (mayTake("put-appeal-on-agenda", status)) return appeal?.isExamined ? "put-appeal-on-agenda" : null;
  return mayTake("put-rest-on-agenda", status) && awaited.size > 0 ? "put-rest-on-agenda" : null;
}

/** Step that adjourns a dossier on an agenda: the whole of it, its rest, or its appeal. */
export function adjournmentOf(status: ApplicationStatus): "adjourn" | "adjourn-rest" | "adjourn-appeal" {
  if (status === "appeal_pending") return "adjourn-appeal";
  return status === "rest_pending" ? "adjourn-rest" : "adjourn";
}
