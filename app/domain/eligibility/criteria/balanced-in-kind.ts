import { belongsTo } from "../budget-sums";
import { compare, negate, subtract, zero } from "../decimal";
import { defineCriterion, nothingToSay } from "../criterion";
import { lineToAdd, possible, takeOff } from "../remedies";
import { noSettings } from "../setting";
import { euros } from "../wording";

/** FIN-02 */
export const balancedInKind = defineCriterion({
  code: "FIN-02",
  version: 1,
  label: "Contributions volontaires équilibrées",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "Cerfa 12156*06 (86 / 87)",
  message: "Les comptes 86 et 87 doivent être égaux.",
  explains:
    "La valeur des contributions volontaires est la même en charges (comptes 86) et en produits (comptes 87).",
  field: "budget.products",
  settings: noSettings,
  judge({ budget: { chargesInKind, productsInKind } }) {
    if (chargesInKind === null || productsInKind === null) return "na";
    return compare(chargesInKind, productsInKind) === 0 ? "pass" : "fail";
  },
  explain({ application, budget: { chargesInKind, productsInKind } }) {
    if (chargesInKind === null || productsInKind === null) {
      return { reason: "Sans objet tant qu'un montant des comptes 86 ou 87 est illisible.", fix: null };
    }
    const totals = `Comptes 86 : ${euros(chargesInKind)}, comptes 87 : ${euros(productsInKind)}`;
    const gap = subtract(chargesInKind, productsInKind);
    if (compare(gap, zero) === 0) return { ...nothingToSay, reason: `${totals}.` };
    const lacksProducts = compare(gap, zero) > 0;
    const amount = lacksProducts ? gap : negate(gap);
    const [more, fewer] = lacksProducts ? ["87", "86"] : ["86", "87"];
    const [lacking, exceeding] = lacksProducts
      ? (["products", "charges"] as const)
      : (["charges", "products"] as const);
    const less = takeOff(exceeding, application.budget[exceeding], (line) => belongsTo(line, fewer!), amount);
    return {
      reason: `${totals}. Écart : ${euros(amount)}.`,
      fix: `Ajoutez ${euros(amount)} aux comptes ${more}${less ? ` ou retirez ${euros(amount)} des comptes ${fewer}` : ""}.`,
      remedies: possible(lineToAdd(lacking, lacksProducts ? "870" : "864", amount), less),
      field: `budget.${lacking}`,
    };
  },
});
