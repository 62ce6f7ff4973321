import { z } from "zod";
import type { BudgetLine } from "../application-input";
import { belongsTo } from "../budget-sums";
import {
  compare,
  compareWithShare,
  decimalOfCents,
  decimalOfCount,
  multiply,
  subtract,
  zero,
  type Decimal,
} from "../decimal";
import { quotientAbove } from "../decimal-quotient";
import { defineCriterion } from "../criterion";
import { lineToAdd, possible, takeOff } from "../remedies";
import { decimalSetting } from "../setting";
import { euros, percentOf, shareInWords } from "../wording";

/** FIN-08 */
export const indirectChargesShare = defineCriterion({
  code: "FIN-08",
  version: 1,
  label: "Part des charges indirectes",
  severity: "warning",
  mode: "automatic",
  curable: true,
  source: "paramètre local",
  message: "La part des charges indirectes est élevée : justifiez la clé de répartition.",
  explains:
    "Les charges indirectes (comptes IND) ne dépassent pas la part admise des charges du projet, hors contributions volontaires (86).",
  field: "budget.charges",
  settings: z.object({
    maxIndirectRate: decimalSetting("0.15", { label: "Part maximale de charges indirectes", unit: "share" }),
  }),
  judge({ budget: { indirectCharges, base } }, { maxIndirectRate }) {
    if (indirectCharges === null || base === null || compare(base, zero) <= 0) return "na";
    return compareWithShare(indirectCharges, maxIndirectRate, base) <= 0 ? "pass" : "fail";
  },
  explain({ application, budget: { indirectCharges, base } }, { maxIndirectRate: rate }, _terms, outcome) {
    if (indirectCharges === null || base === null) {
      return { reason: "Sans objet tant qu'un montant des charges est illisible.", fix: null };
    }
    if (outcome === "na")
      return { reason: `Sans objet : le coût du projet est de ${euros(base)}.`, fix: null };
    const reason = `Charges indirectes : ${percentOf(indirectCharges, base)} du coût (${euros(indirectCharges)} sur ${euros(base)}), plafond ${shareInWords(rate)}.`;
    if (outcome === "pass") return { reason, fix: null };
    const excess = subtract(indirectCharges, multiply(rate, base));
    const tooMuch = chargesToDrop(excess, base, rate);
    const drop = tooMuch && takeOff("charges", application.budget.charges, isIndirect, tooMuch);
    const direct = compare(rate, zero) > 0 ? decimalOfCents(quotientAbove(excess, rate, 2)) : null;
    const words = [
      drop && tooMuch && `réduisez les charges indirectes de ${euros(tooMuch)}`,
      direct && `ajoutez ${euros(direct)} de charges directes`,
      "justifiez la clé de répartition auprès de l'instructeur",
    ].filter((alternative) => alternative !== null);
    return {
      reason,
      fix: `${words[0]?.charAt(0).toUpperCase()}${words.join(", ou ").slice(1)}.`,
      remedies: possible(drop, direct && lineToAdd("charges", "60x", direct)),
    };
  },
});

/** Dropping a charge lowers the base as well: excess / (1 − rate). Null when nothing would be left to fund. */
function chargesToDrop(excess: Decimal, base: Decimal, rate: Decimal): Decimal | null {
  const directShare = subtract(decimalOfCount(1), rate);
  if (compare(directShare, zero) <= 0) return null;
  const amount = decimalOfCents(quotientAbove(excess, directShare, 2));
  return compare(amount, base) < 0 ? amount : null;
}

function isIndirect(line: BudgetLine): boolean {
  return belongsTo(line, "IND");
}
