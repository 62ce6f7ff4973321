import { compare, negate, subtract, zero } from "../decimal";
import { defineCriterion, nothingToSay } from "../criterion";
import { lineToAdd, possible, takeOff } from "../remedies";
import { noSettings } from "../setting";
import { euros } from "../wording";

/** FIN-01 */
export const balancedBudget = defineCriterion({
  code: "FIN-01",
  version: 1,
  label: "Budget du projet équilibré",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "Cerfa 12156*06 rubrique 6 ; annexe 2017",
  message: "Le total des charges doit être égal au total des produits, au centime près.",
  explains:
    "Le total des charges du projet égale le total de ses produits, contributions volontaires (86 et 87) comprises.",
  field: "budget.products",
  settings: noSettings,
  judge({ budget: { charges, products } }) {
    if (charges === null || products === null) return "na";
    return compare(charges, products) === 0 ? "pass" : "fail";
  },
  explain({ application, budget: { charges, products } }) {
    if (charges === null || products === null) {
      return { reason: "Sans objet tant qu'un montant du budget est illisible.", fix: null };
    }
    const totals = `Charges : ${euros(charges)}, produits : ${euros(products)}`;
    const gap = subtract(charges, products);
    if (compare(gap, zero) === 0) return { ...nothingToSay, reason: `${totals}.` };
    const lacksProducts = compare(gap, zero) > 0;
    const amount = lacksProducts ? gap : negate(gap);
    const [lacking, exceeding] = lacksProducts
      ? (["products", "charges"] as const)
      : (["charges", "products"] as const);
    const less = takeOff(exceeding, application.budget[exceeding], () => true, amount);
    const [more, fewer] = lacksProducts ? ["produits", "charges"] : ["charges", "produits"];
    return {
      reason: `${totals}. Écart : ${euros(amount)}.`,
      fix: `Ajoutez ${euros(amount)} de ${more}${less ? ` ou retirez ${euros(amount)} de ${fewer}` : ""}.`,
      remedies: possible(lineToAdd(lacking, lacksProducts ? "OWN1" : "60x", amount), less),
      field: `budget.${lacking}`,
    };
  },
});
