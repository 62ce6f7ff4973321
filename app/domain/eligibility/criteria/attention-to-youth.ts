import type { AgeBracket } from "../application-input";
import { defineCriterion } from "../criterion";
import { countByAge } from "../headcounts";
import { noSettings } from "../setting";
import { counted } from "../wording";

const under26 = ["0-5", "6-15", "16-25"] as const satisfies readonly AgeBracket[];

/** TRV-03 */
export const attentionToYouth = defineCriterion({
  code: "TRV-03",
  version: 1,
  label: "Attention à la jeunesse",
  severity: "warning",
  mode: "automatic",
  curable: true,
  source: "annexe du contrat de ville : jeunesse",
  message: "Un projet jeunesse doit compter des bénéficiaires de moins de 26 ans.",
  explains:
    "Le projet donne l'âge de ses bénéficiaires ; un projet du pilier jeunesse compte au moins une personne de moins de 26 ans.",
  field: "project.beneficiaries.ages",
  settings: noSettings,
  judge(dossier) {
    const { beneficiaries } = dossier.application.project;
    if (countByAge(beneficiaries) === null) return "fail";
    if (dossier.pillar !== "JEUNESSE") return "pass";
    return (countByAge(beneficiaries, under26) ?? 0) >= 1 ? "pass" : "fail";
  },
  explain({ application: { project }, pillar }, _settings, _terms, outcome) {
    const young = countByAge(project.beneficiaries, under26) ?? 0;
    const reason =
      countByAge(project.beneficiaries) === null
        ? "Aucune tranche d'âge n'est renseignée."
        : `Bénéficiaires de moins de 26 ans : ${young}.`;
    if (outcome === "pass") return { reason, fix: null };
    const needsYouth = pillar === "JEUNESSE";
    return {
      reason,
      fix: needsYouth
        ? `Ajoutez au moins ${counted(1, "bénéficiaire")} de moins de 26 ans.`
        : "Indiquez au moins une tranche d'âge, même à zéro.",
      remedies: [[{ op: "add", path: "/project/beneficiaries/ages/16-25", value: needsYouth ? 1 : 0 }]],
    };
  },
});
