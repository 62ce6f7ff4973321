import { accept, refuse, type Result } from "~/domain/result";

export const sessionStatuses = ["planned", "convened", "in_session", "closed", "minutes_approved"] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

interface Step {
  readonly from: readonly SessionStatus[];
  readonly to: SessionStatus;
}

/** The only way a committee session moves. */
export const sessionSteps = {
  convene: { from: ["planned"], to: "convened" },
  open: { from: ["convened"], to: "in_session" },
  close: { from: ["in_session"], to: "closed" },
  "approve-minutes": { from: ["closed"], to: "minutes_approved" },
} as const satisfies Record<string, Step>;

export type SessionStep = keyof typeof sessionSteps;

export interface WrongSessionStatus {
  readonly code: "wrong-session-status";
  readonly status: SessionStatus;
  readonly step: SessionStep;
}

export function advanceSession(
  status: SessionStatus,
  step: SessionStep,
): Result<SessionStatus, WrongSessionStatus> {
  const { from, to }: Step = sessionSteps[step];
  return from.includes(status) ? accept(to) : refuse({ code: "wrong-session-status", status, step });
}

export const sessionStatusWords = {
  planned: { label: "En préparation", tone: "neutral" },
  convened: { label: "Convoquée", tone: "info" },
  in_session: { label: "En séance", tone: "warning" },
  closed: { label: "Close", tone: "success" },
  minutes_approved: { label: "Relevé approuvé", tone: "success" },
} as const satisfies Record<SessionStatus, { label: string; tone: string }>;

export const decisionOutcomes = ["granted", "refused", "adjourned", "reserve_list"] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

export const outcomeWords = {
  granted: "Accordé",
  refused: "Refusé",
  adjourned: "Ajourné",
  reserve_list: "Liste de réserve",
} as const satisfies Record<DecisionOutcome, string>;
