import type { AppealTarget } from "~/domain/appeal/lifecycle";
import type { Day } from "~/domain/calendar/paris";
import type { AwardStatus } from "~/domain/award/lifecycle";
import type { ApplicationStatus } from "./lifecycle";

/** What the follow-up of a dossier that was sent is read from. */
export interface TrackedDossier {
  readonly number: string;
  readonly status: ApplicationStatus;
  readonly submittedAt: Date | null;
  /** When each status was reached, the latest time. */
  readonly reachedAt: ReadonlyMap<ApplicationStatus, Date>;
  readonly isDecisionPublished: boolean;
  readonly awards: readonly { readonly id: string; readonly status: AwardStatus; readonly funder: string }[];
  readonly isReportAsked: boolean;
  /** The last appeal against a decision. */
  readonly appeal?: TrackedAppeal | null;
  /** What the call announces; the day of the answer is never later than what the law allows. */
  readonly expected?: { readonly committeeOn: Day | null; readonly answersOn: Day | null };
}

export interface TrackedAppeal {
  readonly target: AppealTarget;
  /** When what it contests was decided. */
  readonly contestedAt: Date;
  readonly filedAt: Date;
  readonly answeredAt: Date | null;
  /** Day on which silence rejects it. */
  readonly dueOn: Day;
}

export interface TrackedStep {
  readonly label: string;
  readonly state: "done" | "current" | "upcoming";
  readonly at: Date | null;
  /** Day on which a step to come is announced. */
  readonly expectedOn?: Day | null;
}

const examined = ["in_review", "scored"] as const;
const decided = [
  "granted",
  "partially_granted",
  "refused",
  "implicitly_refused",
  "under_appeal",
  "appeal_pending",
  "dismissed",
] as const;
const ended = ["withdrawn", "inadmissible", "dismissed", "refused", "implicitly_refused"] as const;

/** The steps of a dossier, done, current or to come. One that ended early shows no step beyond its end. */
export function trackedSteps(dossier: TrackedDossier): TrackedStep[] {
  const { status, submittedAt, reachedAt, awards, isReportAsked, expected, appeal } = dossier;
  const first = (statuses: readonly ApplicationStatus[]) =>
    statuses.map((item) => reachedAt.get(item)).find((at) => at !== undefined) ?? null;
  const all = [
    { label: "Envoi du dossier", at: submittedAt },
    { label: "Vérification de la recevabilité", at: first(["admissible", "inadmissible"]) },
    ...(appeal?.target === "inadmissibility" ? appealSteps(appeal) : []),
    { label: "Examen par les financeurs", at: first(examined) },
    {
      label: "Présentation au comité",
      at: first(["committee_pending"]),
      expectedOn: expected?.committeeOn,
    },
    {
      label: "Décision",
      at: appeal && appeal.target !== "inadmissibility" ? appeal.contestedAt : first(decided),
      expectedOn: expected?.answersOn,
    },
    ...(appeal && appeal.target !== "inadmissibility" ? appealSteps(appeal) : []),
    { label: "Signature de la convention", at: null, isDone: awards.length > 0 && awards.every(isSigned) },
    {
      label: "Remise du bilan",
      at: null,
      isDone: isReportAsked && awards.length > 0 && awards.every(isReported),
    },
  ].map((step: Planned) => ({
    label: step.label,
    at: step.at,
    expectedOn: step.expectedOn ?? null,
    isDone: step.isDone ?? step.at !== null,
    isAwaited: step.isAwaited === true && step.at === null,
  }));
  if (isEnded(status) && !all.some(({ isAwaited }) => isAwaited)) {
    const done = all
      .filter(({ isDone }) => isDone)
      .map(({ label, at }) => ({ label, at, state: "done" as const }));
    return status === "withdrawn"
      ? [...done, { label: "Dossier retiré", at: reachedAt.get("withdrawn") ?? null, state: "done" }]
      : done;
  }
  const lastDone = all.findLastIndex(({ isDone }) => isDone);
  return all.map(({ label, at, expectedOn, isAwaited }, index) => ({
    label,
    at,
    expectedOn: at === null ? expectedOn : null,
    state: isAwaited
      ? "current"
      : index <= lastDone
        ? "done"
        : index === lastDone + 1
          ? "current"
          : "upcoming",
  }));
}

interface Planned {
  readonly label: string;
  readonly at: Date | null;
  readonly expectedOn?: Day | null | undefined;
  readonly isDone?: boolean;
  /** Waited for now, whatever comes after it is done already. */
  readonly isAwaited?: boolean;
}

function appealSteps({ filedAt, answeredAt, dueOn }: TrackedAppeal): Planned[] {
  return [
    { label: "Recours formé", at: filedAt },
    { label: "Réponse au recours", at: answeredAt, expectedOn: dueOn, isAwaited: true },
  ];
}

function isEnded(status: ApplicationStatus): boolean {
  return (ended as readonly ApplicationStatus[]).includes(status);
}

function isSigned({ status }: { status: AwardStatus }): boolean {
  return status !== "awaiting_agreement" && status !== "cancelled";
}

function isReported({ status }: { status: AwardStatus }): boolean {
  return ["report_received", "report_accepted", "settled"].includes(status);
}
