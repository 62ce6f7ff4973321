import { fieldPath } from "~/domain/application/form/paths";
import type { Finding } from "~/domain/eligibility/engine";
import type { Ports } from "~/platform/ports.server";
import { judgeDraft } from "./judge-draft.server";

export const findingStates = ["not-met", "advice", "review", "met", "not-concerned"] as const;
export type FindingState = (typeof findingStates)[number];

export interface FindingView {
  readonly code: string;
  readonly label: string;
  readonly state: FindingState;
  readonly isBlocking: boolean;
  readonly reason: string | null;
  readonly fix: string | null;
  /** The field that mends it. */
  readonly to: string | null;
}

export interface EligibilityView {
  /** Conditions met, of those that concern this project. */
  readonly met: number;
  readonly concerned: number;
  /** Blocking conditions that are not met yet. */
  readonly blocking: number;
  readonly rulesVersion: number;
  readonly findings: readonly FindingView[];
}

/** Every condition of the call on the draft as it stands now. Whose it is was settled before. */
export async function findDraftEligibility(
  { db, now }: Ports,
  { id, number }: { id: string; number: string },
): Promise<EligibilityView> {
  const { verdict, rulesVersion } = await judgeDraft(db, id, now());
  const findings = verdict.findings.map((finding) => viewOf(finding, number));
  const concerned = findings.filter(({ state }) => state !== "not-concerned");
  return {
    met: concerned.filter(({ state }) => state === "met").length,
    concerned: concerned.length,
    blocking: concerned.filter(({ state }) => state === "not-met").length,
    rulesVersion,
    findings,
  };
}

function viewOf(finding: Finding, number: string): FindingView {
  const { code, label, severity, reason, fix, field } = finding;
  return {
    code,
    label,
    state: stateOf(finding),
    isBlocking: severity === "blocking",
    reason,
    fix,
    to: fieldPath(number, field),
  };
}

function stateOf({ outcome, severity }: Finding): FindingState {
  switch (outcome) {
    case "pass":
      return "met";
    case "review":
      return "review";
    case "na":
      return "not-concerned";
    case "fail":
      return severity === "blocking" ? "not-met" : "advice";
  }
}
