import { z } from "zod";
import type { BudgetLine } from "../application-input";
import { isPublic, isSubsidy } from "../budget-sums";
import {
  compare,
  compareWithShare,
  decimalOfCents,
  multiply,
  negate,
  subtract,
  zero,
  type Decimal,
} from "../decimal";
import { centsAbove, centsBeyond, quotientAbove } from "../decimal-quotient";
import { defineCriterion } from "../criterion";
import { lineToAdd, possible, takeOff } from "../remedies";
import { decimalSetting } from "../setting";
import { euros, percentOf, shareInWords } from "../wording";

/** FIN-05 */
export const publicFundingRate = defineCriterion({
  code: "FIN-05",
  version: 1,
  label: "Plafond de financement public",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "plafond local de 80 % (usage courant, connaissance propre)",
  message: "Les financements publics dépassent 80 % du coût du projet.",
  explains:
    "Les financements publics (lignes 74 hors aides privées) ne dépassent pas le plafond, rapportés aux charges du projet hors contributions volontaires (86).",
  field: "budget.products",
  settings: z.object({
    maxPublicRate: decimalSetting("0.80", { label: "Part maximale de financements publics", unit: "share" }),
  }),
  judge({ budget: { publicFunding, base } }, { maxPublicRate }) {
    if (publicFunding === null || base === null) return "na";
    if (compare(base, zero) <= 0) return "fail";
    return compareWithShare(publicFunding, maxPublicRate, base) <= 0 ? "pass" : "fail";
  },
  explain({ application, budget: { publicFunding, base } }, { maxPublicRate: rate }, _terms, outcome) {
    if (publicFunding === null || base === null) {
      return { reason: "Sans objet tant qu'un montant du budget est illisible.", fix: null };
    }
    const hasBase = compare(base, zero) > 0;
    const reason = hasBase
      ? `Financements publics : ${percentOf(publicFunding, base)} du coût (${euros(publicFunding)} sur ${euros(base)}), plafond ${shareInWords(rate)}.`
      : `Le coût du projet (charges hors comptes 86) est de ${euros(base)} : la part publique ne peut pas être calculée.`;
    if (outcome === "pass") return { reason, fix: null };
    const excess = decimalOfCents(centsAbove(subtract(publicFunding, multiply(rate, base))));
    const less = hasBase ? takeOff("products", application.budget.products, isPublicSubsidy, excess) : null;
    const cost = missingCost(publicFunding, base, rate);
    const words = [
      less && `réduisez les financements publics de ${euros(excess)}`,
      cost && `ajoutez ${euros(cost)} de charges (hors comptes 86), financées autrement`,
    ].filter((alternative) => alternative !== null);
    return {
      reason,
      fix: capitalised(words.join(" ou ")),
      remedies: possible(less, cost && lineToAdd("charges", "60x", cost)),
    };
  },
});

/** Smallest cost to add so that the base is above zero and the public part within its share; null when none is. */
function missingCost(publicFunding: Decimal, base: Decimal, rate: Decimal): Decimal | null {
  const excess = subtract(publicFunding, multiply(rate, base));
  const forBase = compare(base, zero) > 0 ? 0n : centsBeyond(negate(base));
  if (compare(rate, zero) <= 0) return compare(publicFunding, zero) <= 0 ? decimalOfCents(forBase) : null;
  const forRate = quotientAbove(excess, rate, 2);
  return decimalOfCents(forRate > forBase ? forRate : forBase);
}

function isPublicSubsidy(line: BudgetLine): boolean {
  return isSubsidy(line) && isPublic(line);
}

function capitalised(words: string): string | null {
  return words === "" ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
