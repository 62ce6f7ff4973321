import { ConditionList, type ConditionState } from "~/components/condition-list";
import type { Finding } from "~/domain/eligibility/engine";

/** Findings as stored at the deposit: what fails first, what passes folded away. */
export function VerdictFindings({ findings }: { findings: readonly Finding[] }) {
  const open = findings.filter(({ outcome }) => outcome === "fail" || outcome === "review");
  const settled = findings.filter(({ outcome }) => outcome === "pass" || outcome === "na");
  return (
    <>
      {open.length > 0 && <ConditionList conditions={open.map(conditionOf)} />}
      <details>
        <summary>{settled.length} conditions remplies ou sans objet</summary>
        <ConditionList conditions={settled.map(conditionOf)} />
      </details>
    </>
  );
}

function conditionOf(finding: Finding) {
  const { code, label, reason } = finding;
  return {
    key: code,
    state: stateOf(finding),
    label: `${label} (${code})`,
    explanation: reason ?? undefined,
  };
}

function stateOf({ outcome, severity }: Finding): ConditionState {
  switch (outcome) {
    case "pass":
      return "met";
    case "na":
      return "not-concerned";
    case "review":
      return "review";
    case "fail":
      return severity === "blocking" ? "not-met" : "advice";
  }
}
