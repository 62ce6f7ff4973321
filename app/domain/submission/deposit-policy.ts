import { z } from "zod";
import type { OverallState } from "~/domain/eligibility/outcome";

const answer = z.enum(["accept", "refuse"]);

/**
 * What a call does with a dossier that its own rules find wanting. Kept under `deposit` in the settings of the
 * form. Accepting is the default: the verdict is stored with the deposit and only an authority refuses, after
 * asking for what is missing (code des relations entre le public et l’administration, article L114-5).
 */
export const depositPolicy = z.object({
  onIneligible: answer.default("accept"),
  onIncomplete: answer.default("accept"),
});

export type DepositPolicy = z.output<typeof depositPolicy>;

/** The policy in the settings of a call's form; the defaults when they say nothing of it. */
export function readDepositPolicy(form: unknown): DepositPolicy {
  const { deposit } = z.object({ deposit: depositPolicy.default(depositPolicy.parse({})) }).parse(form);
  return deposit;
}

/** May a dossier with this verdict be sent? */
export function isDepositAllowed(overall: OverallState, policy: DepositPolicy): boolean {
  if (overall === "ineligible") return policy.onIneligible === "accept";
  if (overall === "incomplete") return policy.onIncomplete === "accept";
  return true;
}
