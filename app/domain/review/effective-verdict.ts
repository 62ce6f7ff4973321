import {
  overallStates,
  rankOf,
  type Mode,
  type Outcome,
  type OverallState,
  type Severity,
} from "~/domain/eligibility/outcome";

export interface FindingToWeigh {
  readonly code: string;
  readonly severity: Severity;
  readonly mode: Mode;
  readonly curable: boolean;
  readonly outcome: Outcome;
}

/** What people have said of a verdict since. */
export interface Said {
  /** Codes of the findings that are set aside, where a blocking one took two people. */
  readonly setAside: ReadonlySet<string>;
  /** By code: whether the person who read it found the substance convincing. */
  readonly judged: ReadonlyMap<string, boolean>;
}

export interface WeighedFinding extends FindingToWeigh {
  /** What counts now; the verdict itself never changes. */
  readonly counts: Outcome;
  /** Whose word it is: the rules', or that of people. */
  readonly by: "rules" | "set-aside" | "judged";
  /** The rules leave it to a person, and nobody has judged it yet. */
  readonly isToJudge: boolean;
}

export interface EffectiveVerdict {
  readonly overall: OverallState;
  readonly findings: readonly WeighedFinding[];
  /** Blocking findings that count as failed. */
  readonly failing: readonly string[];
  /** Assisted rules that pass and findings to review, as long as nobody has judged them. */
  readonly toJudge: readonly string[];
}

/** A verdict as it counts once people have judged the substance and set findings aside. */
export function effectiveVerdict(findings: readonly FindingToWeigh[], said: Said): EffectiveVerdict {
  const weighed = findings.map((finding) => weigh(finding, said));
  const worst = weighed.reduce(
    (rank, finding) => Math.min(rank, rankOf(finding.counts, finding)),
    overallStates.length - 1,
  );
  const codes = (keep: (finding: WeighedFinding) => boolean) => weighed.filter(keep).map(({ code }) => code);
  return {
    overall: overallStates[worst]!,
    findings: weighed,
    failing: codes(({ severity, counts }) => severity === "blocking" && counts === "fail"),
    toJudge: codes(({ isToJudge }) => isToJudge),
  };
}

/** Whether the rules leave a finding to a person: they only saw that something was written, or could not tell. */
export function asksForJudgement({ mode, outcome }: Pick<FindingToWeigh, "mode" | "outcome">): boolean {
  return outcome === "review" || (mode === "assisted" && outcome === "pass");
}

/** Whether a person may set a finding aside: it stands in the way, or is said not to convince. */
export function maySetAside({ counts }: Pick<WeighedFinding, "counts">): boolean {
  return counts === "fail" || counts === "review";
}

function weigh(finding: FindingToWeigh, { setAside, judged }: Said): WeighedFinding {
  const convinces = judged.get(finding.code);
  const wasOpen = finding.outcome === "fail" || finding.outcome === "review" || convinces === false;
  if (setAside.has(finding.code) && wasOpen)
    return { ...finding, counts: "pass", by: "set-aside", isToJudge: false };
  if (!asksForJudgement(finding))
    return { ...finding, counts: finding.outcome, by: "rules", isToJudge: false };
  if (convinces === undefined) return { ...finding, counts: finding.outcome, by: "rules", isToJudge: true };
  return { ...finding, counts: convinces ? "pass" : "fail", by: "judged", isToJudge: false };
}
