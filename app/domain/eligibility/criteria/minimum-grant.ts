import { z } from "zod";
import { compare, exchangeText, subtract } from "../decimal";
import { defineCriterion } from "../criterion";
import { decimalSetting } from "../setting";
import { euros } from "../wording";

/** FIN-06 */
export const minimumGrant = defineCriterion({
  code: "FIN-06",
  version: 1,
  label: "Montant minimal de subvention",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "paramètre local",
  message: "Le montant demandé est inférieur au minimum de l'appel à projets.",
  explains: "Le montant demandé atteint le minimum de l'appel à projets.",
  field: "requestedAmount",
  settings: z.object({
    minGrant: decimalSetting("1000.00", { label: "Montant minimal demandé", unit: "euros" }),
  }),
  judge({ requested }, { minGrant }) {
    if (requested === null) return "na";
    return compare(requested, minGrant) >= 0 ? "pass" : "fail";
  },
  explain({ requested }, { minGrant }, _terms, outcome) {
    if (requested === null)
      return { reason: "Sans objet tant que le montant demandé est illisible.", fix: null };
    const reason = `Montant demandé : ${euros(requested)}, minimum ${euros(minGrant)}.`;
    if (outcome === "pass") return { reason, fix: null };
    return {
      reason,
      fix: `Augmentez la demande de ${euros(subtract(minGrant, requested))}, pour la porter à ${euros(minGrant)}.`,
      remedies: [[{ op: "replace", path: "/requestedAmount", value: exchangeText(minGrant) }]],
    };
  },
});
