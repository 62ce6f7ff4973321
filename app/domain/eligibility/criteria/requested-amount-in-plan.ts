import type { BudgetLine } from "../application-input";
import { isSubsidy } from "../budget-sums";
import type { Remedy } from "../change";
import { compare, exchangeText, negate, subtract, zero } from "../decimal";
import { defineCriterion, nothingToSay } from "../criterion";
import { possible, raise, takeOff } from "../remedies";
import { noSettings } from "../setting";
import { euros } from "../wording";

/** FIN-04 */
export const requestedAmountInPlan = defineCriterion({
  code: "FIN-04",
  version: 1,
  label: "Montant demandé cohérent avec le plan de financement",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "Cerfa 12156*06 rubriques 6 et 7",
  message: "Le montant demandé ne correspond pas aux lignes 74 du budget.",
  explains: "Le montant demandé égale la somme des lignes 74 dont le financeur est un financeur de l'appel.",
  field: "requestedAmount",
  settings: noSettings,
  judge({ requested, budget: { askedInCall } }) {
    if (requested === null || askedInCall === null) return "na";
    return compare(requested, askedInCall) === 0 ? "pass" : "fail";
  },
  explain({ application, requested, budget: { askedInCall } }) {
    if (requested === null || askedInCall === null) {
      return { reason: "Sans objet tant que le montant demandé ou une ligne 74 est illisible.", fix: null };
    }
    const figures = `Montant demandé : ${euros(requested)}, lignes 74 des financeurs de l'appel : ${euros(askedInCall)}`;
    const gap = subtract(requested, askedInCall);
    if (compare(gap, zero) === 0) return { ...nothingToSay, reason: `${figures}.` };
    const [asksMore, { products }] = [compare(gap, zero) > 0, application.budget];
    const amount = asksMore ? gap : negate(gap);
    const plan = (asksMore ? raise : takeOff)("products", products, isAskedInCall, amount);
    const request: Remedy | null =
      compare(askedInCall, zero) < 0
        ? null
        : [{ op: "replace", path: "/requestedAmount", value: exchangeText(askedInCall) }];
    const [verb, preposition] = asksMore ? ["ajoutez", "aux"] : ["retirez", "des"];
    return {
      reason: `${figures}. Écart : ${euros(amount)}.`,
      fix: `Portez le montant demandé à ${euros(askedInCall)}, ou ${verb} ${euros(amount)} ${preposition} lignes 74 des financeurs de l'appel.`,
      remedies: possible(request, plan),
    };
  },
});

function isAskedInCall(line: BudgetLine): boolean {
  return isSubsidy(line) && line.funder?.inCall === true;
}
