import { minimumGrant } from "~/domain/eligibility/criteria/minimum-grant";
import { settingsOf } from "~/domain/eligibility/setting-fields";
import { readAmount } from "~/domain/money/amount-text";
import type { Cents } from "~/domain/money/cents";
import type { CallRules } from "./settings-of-call";

const [amount] = settingsOf(minimumGrant);

/** The least that a project may ask of the call, or null when no blocking rule sets it. */
export function leastGrantOf({
  params,
  adjustments,
}: Pick<CallRules, "params" | "adjustments">): Cents | null {
  const { isOff = false, severity = minimumGrant.severity } = adjustments[minimumGrant.code] ?? {};
  if (isOff || severity !== "blocking" || !amount) return null;
  return readAmount(amount.typed(params[amount.name]));
}
