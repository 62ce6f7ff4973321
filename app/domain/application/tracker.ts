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
  /** What the call announces; the day of the answer is never later than what the law allows. */
  readonly expected?: { readonly committeeOn: Day | null; readonly answersOn: Day | null };
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
  "dismissed",
] as const;
const ended = ["withdrawn", "inadmissible", "dismissed", "refused", "implicitly_refused"] as const;

/** The steps of a dossier, done, current or to come. One that ended early shows no step beyond its end. */
export function trackedSteps(dossier: TrackedDossier): TrackedStep[] {
  const { status, submittedAt, reachedAt, awards, isReportAsked, expected } = dossier;
  const first = (statuses: readonly ApplicationStatus[]) =>
    statuses.map((item) => reachedAt.get(item)).find((at) => at !== undefined) ?? null;
  const all = [
    { label: "Dossier envoyé", at: submittedAt },
    { label: "Recevabilité vérifiée", at: first(["admissible", "inadmissible"]) },
    { label: "Examen par les financeurs", at: first(examined) },
    {
      label: "Présentation au comité",
      at: first(["committee_pending"]),
      expectedOn: expected?.committeeOn,
    },
    { label: "Décision", at: first(decided), expectedOn: expected?.answersOn },
    { label: "Convention signée", at: null, isDone: awards.length > 0 && awards.every(isSigned) },
    {
      label: "Bilan remis",
      at: null,
      isDone: isReportAsked && awards.length > 0 && awards.every(isReported),
    },
  ].map((step) => ({
    label: step.label,
    at: step.at,
    expectedOn: step.expectedOn ?? null,
    isDone: step.isDone ?? step.at !== null,
  }));
  if (isEnded(status)) {
    const done = all
      .filter(({ isDone }) => isDone)
      .map(({ label, at }) => ({ label, at, state: "done" as const }));
    return status === "withdrawn"
      ? [...done, { label: "Dossier retiré", at: reachedAt.get("withdrawn") ?? null, state: "done" }]
      : done;
  }
  const lastDone = all.findLastIndex(({ isDone }) => isDone);
  return all.map(({ label, at, expectedOn }, index) => ({
    label,
    at,
    expectedOn: at === null ? expectedOn : null,
    state: index <= lastDone ? "done" : index === lastDone + 1 ? "current" : "upcoming",
  }));
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
