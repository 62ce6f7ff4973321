import { z } from "zod";
import { add, compare, exchangeText, subtract, zero } from "../decimal";
import { readDecimal } from "../read-decimal";
import { defineCriterion } from "../criterion";
import { decimalSetting } from "../setting";
import { euros } from "../wording";

/** FIN-09 */
export const deMinimisAid = defineCriterion({
  code: "FIN-09",
  version: 1,
  label: "Aides de minimis",
  severity: "warning",
  mode: "assisted",
  curable: true,
  source: "règlement UE 2023/2831 (300 000 € sur 3 ans)",
  message: "Le cumul d'aides de minimis dépasserait le plafond : qualification à vérifier (SIEG, RGEC).",
  explains:
    "Pour une activité économique, les aides de minimis reçues sur trois ans et la demande restent sous le plafond européen ; au-delà, l'instructeur vérifie la qualification de l'aide.",
  field: "association.deMinimisLast3Years",
  settings: z.object({
    deMinimisCap: decimalSetting("300000.00", {
      label: "Plafond d'aides de minimis sur trois ans",
      unit: "euros",
    }),
  }),
  judge({ application: { association }, requested }, { deMinimisCap }) {
    if (!association.economicActivity) return "na";
    const received = readDecimal(association.deMinimisLast3Years);
    if (received === null || requested === null) return "review";
    return compare(add(received, requested), deMinimisCap) <= 0 ? "pass" : "review";
  },
  explain({ application: { association }, requested }, { deMinimisCap }, _terms, outcome) {
    if (outcome === "na") return { reason: "Sans objet : aucune activité économique déclarée.", fix: null };
    const received = readDecimal(association.deMinimisLast3Years);
    if (received === null || requested === null) {
      return {
        reason: "Un montant nécessaire au cumul d'aides de minimis est illisible.",
        fix: "Corrigez le montant des aides de minimis reçues ou le montant demandé.",
        field: received === null ? "association.deMinimisLast3Years" : "requestedAmount",
      };
    }
    const total = add(received, requested);
    const reason = `Aides de minimis : ${euros(received)} reçus et ${euros(requested)} demandés, soit ${euros(total)} pour un plafond de ${euros(deMinimisCap)}.`;
    if (outcome === "pass") return { reason, fix: null };
    const room = subtract(deMinimisCap, received);
    if (compare(room, zero) < 0) {
      return {
        reason,
        fix: "Le plafond est déjà dépassé : l'instructeur vérifiera la qualification de l'aide.",
      };
    }
    return {
      reason,
      fix: `Réduisez la demande de ${euros(subtract(total, deMinimisCap))}, ou laissez l'instructeur vérifier la qualification de l'aide.`,
      remedies: [[{ op: "replace", path: "/requestedAmount", value: exchangeText(room) }]],
      field: "requestedAmount",
    };
  },
});
