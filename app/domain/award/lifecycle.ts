import { accept, refuse, type Result } from "~/domain/result";

export const awardStatuses = [
  "awaiting_agreement",
  "agreement_signed",
  "in_progress",
  "report_due",
  "report_received",
  "report_to_amend",
  "report_accepted",
  "settled",
  "recovery_pending",
  "recovered",
  "cancelled",
] as const;
export type AwardStatus = (typeof awardStatuses)[number];

interface Step {
  readonly from: readonly AwardStatus[];
  readonly to: AwardStatus;
}

/**
 * The only way an award moves. Payments are rows of a ledger and publication of open data is a date: neither is
 * a status.
 */
export const awardSteps = {
  "sign-agreement": { from: ["awaiting_agreement"], to: "agreement_signed" },
  "start-action": { from: ["agreement_signed"], to: "in_progress" },
  "ask-report": { from: ["agreement_signed", "in_progress"], to: "report_due" },
  "receive-report": { from: ["report_due", "report_to_amend"], to: "report_received" },
  "ask-amendment": { from: ["report_received"], to: "report_to_amend" },
  "accept-report": { from: ["report_received"], to: "report_accepted" },
  settle: { from: ["report_accepted"], to: "settled" },
  "open-recovery": { from: ["report_accepted", "report_due"], to: "recovery_pending" },
  "record-recovery": { from: ["recovery_pending"], to: "recovered" },
  cancel: { from: ["awaiting_agreement", "agreement_signed", "in_progress"], to: "cancelled" },
} as const satisfies Record<string, Step>;

export type AwardStep = keyof typeof awardSteps;

export interface WrongAwardStatus {
  readonly code: "wrong-award-status";
  readonly status: AwardStatus;
  readonly step: AwardStep;
}

/** Status reached by taking `step` from `status`, or why it cannot be taken. */
export function advanceAward(status: AwardStatus, step: AwardStep): Result<AwardStatus, WrongAwardStatus> {
  const { from, to }: Step = awardSteps[step];
  return from.includes(status) ? accept(to) : refuse({ code: "wrong-award-status", status, step });
}

export function mayTakeAward(step: AwardStep, status: AwardStatus): boolean {
  return advanceAward(status, step).ok;
}

/** Nothing more can happen to the award. */
export function isAwardOver(status: AwardStatus): boolean {
  return status === "settled" || status === "recovered" || status === "cancelled";
}

export const awardStatusWords = {
  awaiting_agreement: { label: "Convention à signer", tone: "warning" },
  agreement_signed: { label: "Convention signée", tone: "info" },
  in_progress: { label: "Action en cours", tone: "info" },
  report_due: { label: "Bilan attendu", tone: "warning" },
  report_received: { label: "Bilan reçu", tone: "info" },
  report_to_amend: { label: "Bilan à corriger", tone: "warning" },
  report_accepted: { label: "Bilan accepté", tone: "success" },
  settled: { label: "Soldé", tone: "success" },
  recovery_pending: { label: "Reversement demandé", tone: "danger" },
  recovered: { label: "Reversement reçu", tone: "neutral" },
  cancelled: { label: "Annulé", tone: "neutral" },
} as const satisfies Record<AwardStatus, { label: string; tone: string }>;
