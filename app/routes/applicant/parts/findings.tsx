import { ConditionList, type Condition } from "~/components/condition-list";
import { withPrintedApostrophes } from "~/domain/text/typography";
import type { FindingView } from "~/features/applications/eligibility/queries.server";

/** Conditions of the call, each with its reason and the field that mends it. */
export function Findings({ findings }: { findings: readonly FindingView[] }) {
  return <ConditionList conditions={findings.map(conditionOf)} />;
}

function conditionOf({ code, label, state, reason, fix, to }: FindingView): Condition {
  const isToMend = state === "not-met" || state === "advice";
  const words = [reason, fix].filter(Boolean).join(" ");
  return {
    key: code,
    state,
    label: withPrintedApostrophes(label),
    explanation: words === "" ? undefined : withPrintedApostrophes(words),
    fix: isToMend && to !== null ? { to, label: "Aller à la réponse" } : undefined,
  };
}
