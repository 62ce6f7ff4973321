import type { Mode, Outcome, Severity } from "~/domain/eligibility/outcome";

export interface FindingToJudge {
  readonly code: string;
  readonly severity: Severity;
  readonly mode: Mode;
  readonly outcome: Outcome;
}

/**
 * What the verdict leaves to people: blocking rules that fail, and rules to judge. An assisted rule that passes
 * is always to judge, since the machine only saw that something was written.
 */
export function judgedCriteria(findings: readonly FindingToJudge[]): {
  readonly failing: readonly string[];
  readonly toJudge: readonly string[];
} {
  const codes = (keep: (finding: FindingToJudge) => boolean) => findings.filter(keep).map(({ code }) => code);
  return {
    failing: codes(({ severity, outcome }) => severity === "blocking" && outcome === "fail"),
    toJudge: codes(
      ({ mode, outcome }) => outcome === "review" || (mode === "assisted" && outcome === "pass"),
    ),
  };
}
