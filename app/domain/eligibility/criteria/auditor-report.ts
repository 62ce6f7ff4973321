import { z } from "zod";
import { compare } from "../decimal";
import { readDecimal } from "../read-decimal";
import { defineCriterion } from "../criterion";
import { decimalSetting } from "../setting";
import { euros } from "../wording";

/** DOC-03 */
export const auditorReport = defineCriterion({
  code: "DOC-03",
  version: 1,
  label: "Rapport du commissaire aux comptes",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "code de commerce L612-4, D612-5 (153 000 €)",
  message: "Au-delà de 153 000 € de subventions, le rapport du commissaire aux comptes est exigé.",
  explains:
    "Au-delà du seuil de subventions publiques annuelles, le rapport du commissaire aux comptes est joint ou les comptes sont publiés au Journal officiel.",
  field: "documents",
  settings: z.object({
    auditorThreshold: decimalSetting("153000.00", {
      label: "Subventions annuelles au-delà desquelles le rapport du commissaire aux comptes est exigé",
      unit: "euros",
    }),
  }),
  judge(dossier, { auditorThreshold }) {
    const { publicGrantsLastYear, accountsPublishedJoafe } = dossier.application.association;
    const grants = readDecimal(publicGrantsLastYear);
    if (grants === null || compare(grants, auditorThreshold) <= 0) return "na";
    return accountsPublishedJoafe || dossier.hasDocument("RAPPORT_CAC") ? "pass" : "fail";
  },
  explain({ application: { association } }, { auditorThreshold }, _terms, outcome) {
    const grants = readDecimal(association.publicGrantsLastYear);
    if (grants === null) {
      return {
        reason: "Sans objet tant que le montant des subventions de l'an passé est mal formé.",
        fix: null,
      };
    }
    const received = `${euros(grants)} de subventions publiques l'an passé`;
    if (outcome === "na")
      return { reason: `Sans objet : ${received}, seuil ${euros(auditorThreshold)}.`, fix: null };
    const reason = `${received}, au-dessus du seuil de ${euros(auditorThreshold)}.`;
    if (outcome === "pass") return { reason, fix: null };
    return {
      reason: `${reason.slice(0, -1)}, sans rapport du commissaire aux comptes.`,
      fix: "Joignez le rapport du commissaire aux comptes, ou publiez les comptes au Journal officiel.",
      remedies: [[{ op: "add", path: "/documents/-", value: { type: "RAPPORT_CAC" } }]],
    };
  },
});
