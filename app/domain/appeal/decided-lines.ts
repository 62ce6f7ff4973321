import {
  amountGranted,
  checkDecision,
  type DecisionGround,
  type DecisionLine,
  type DecisionRefusal,
} from "~/domain/decision/decision-lines";
import { formatAmount } from "~/domain/money/amount-text";
import { type Cents, noCents, sumCents } from "~/domain/money/cents";
import { refuse, type Result } from "~/domain/result";

export type AppealLineRefusal =
  | { readonly code: "reserve-on-appeal"; readonly funderId: string }
  | { readonly code: "adjourned-in-part" }
  | { readonly code: "below-granted"; readonly funderId: string; readonly granted: Cents };

/** Granted by each contested funder before the appeal. */
export type GrantedBefore = ReadonlyMap<string, Cents>;

/**
 * Holds the answer to an appeal against the dossier, as any decision, and against what was told before: a funder never
 * gives less than it had granted, an appeal is adjourned whole, and it is answered by yes or no.
 */
export function checkAppealDecision(
  lines: readonly DecisionLine[],
  ground: DecisionGround,
  before: GrantedBefore,
): Result<undefined, DecisionRefusal | AppealLineRefusal> {
  const checked = checkDecision(lines, ground);
  if (!checked.ok) return checked;
  const adjourned = lines.filter(({ outcome }) => outcome === "adjourned").length;
  if (adjourned > 0 && adjourned < lines.length) return refuse({ code: "adjourned-in-part" });
  for (const { funderId, outcome, amount } of lines) {
    if (outcome === "reserve_list") return refuse({ code: "reserve-on-appeal", funderId });
    const granted = before.get(funderId) ?? noCents;
    const now = amountGranted({ funderId, outcome, amount });
    if (outcome !== "adjourned" && now < granted) return refuse({ code: "below-granted", funderId, granted });
  }
  return checked;
}

/** What the secretary reads when the rules of an appeal say no. */
export function appealLineSentence(refusal: AppealLineRefusal, nameOf: (funderId: string) => string): string {
  switch (refusal.code) {
    case "reserve-on-appeal":
      return `Un recours s’accepte, se rejette ou s’ajourne : choisissez l’une de ces décisions pour ${nameOf(refusal.funderId)}.`;
    case "adjourned-in-part":
      return "Un recours s’ajourne en entier : ajournez tous les financeurs contestés, ou décidez pour chacun.";
    case "below-granted":
      return `${nameOf(refusal.funderId)} a déjà accordé ${formatAmount(refusal.granted)} : le recours ne peut pas réduire cette somme. Pour le rejeter, gardez ce montant.`;
  }
}

/** Step that publishing the answer takes: `asked` of all the funders, `grantedByOthers` by those that it does not concern. */
export function answeredStep(
  lines: readonly DecisionLine[],
  { asked, grantedByOthers }: { readonly asked: Cents; readonly grantedByOthers: Cents },
): "grant" | "grant-in-part" | "refuse-grant" {
  const granted = sumCents([grantedByOthers, ...lines.map(amountGranted)]);
  if (granted >= asked) return "grant";
  return granted > 0 ? "grant-in-part" : "refuse-grant";
}

/** What the answer amounts to: all that was asked, more than before, or nothing more. */
export function appealOutcome(
  lines: readonly DecisionLine[],
  { asked, before }: { readonly asked: ReadonlyMap<string, Cents>; readonly before: GrantedBefore },
): "upheld" | "upheld_in_part" | "rejected" {
  if (lines.every((line) => amountGranted(line) >= (asked.get(line.funderId) ?? noCents))) return "upheld";
  const isRaised = lines.some((line) => amountGranted(line) > (before.get(line.funderId) ?? noCents));
  return isRaised ? "upheld_in_part" : "rejected";
}
