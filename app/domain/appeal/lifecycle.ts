import { accept, refuse, type Result } from "~/domain/result";

export const appealStatuses = ["recorded", "examined", "upheld", "upheld_in_part", "rejected"] as const;
export type AppealStatus = (typeof appealStatuses)[number];

/** What an appeal contests: a letter, two months of silence, or a dossier declared inadmissible. */
export type AppealTarget = "decision" | "silence" | "inadmissibility";

interface Step {
  readonly from: readonly AppealStatus[];
  readonly to: AppealStatus;
}

/**
 * The only way an appeal moves. A committee, or for what no committee decided an agent, answers once an instructor has
 * examined it; one that came late may be rejected before.
 */
export const appealSteps = {
  examine: { from: ["recorded"], to: "examined" },
  uphold: { from: ["examined"], to: "upheld" },
  "uphold-in-part": { from: ["examined"], to: "upheld_in_part" },
  reject: { from: ["examined"], to: "rejected" },
  "reject-as-late": { from: ["recorded", "examined"], to: "rejected" },
} as const satisfies Record<string, Step>;

export type AppealStep = keyof typeof appealSteps;

export interface WrongAppealStatus {
  readonly code: "wrong-appeal-status";
  readonly status: AppealStatus;
  readonly step: AppealStep;
}

/** Status reached by taking `step` from `status`, or why it cannot be taken. */
export function advanceAppeal(
  status: AppealStatus,
  step: AppealStep,
): Result<AppealStatus, WrongAppealStatus> {
  const { from, to }: Step = appealSteps[step];
  return from.includes(status) ? accept(to) : refuse({ code: "wrong-appeal-status", status, step });
}

/** Is it still to be answered? */
export function isAppealOpen(status: AppealStatus): boolean {
  return status === "recorded" || status === "examined";
}

export const appealStatusWords = {
  recorded: { label: "À examiner", tone: "warning" },
  examined: { label: "Examiné", tone: "info" },
  upheld: { label: "Accepté", tone: "success" },
  upheld_in_part: { label: "Accepté en partie", tone: "success" },
  rejected: { label: "Rejeté", tone: "danger" },
} as const satisfies Record<AppealStatus, { label: string; tone: string }>;
