import { defineCriterion, nothingToSay } from "../criterion";
import { noSettings } from "../setting";

/** ADM-05 */
export const authorisedSignatory = defineCriterion({
  code: "ADM-05",
  version: 1,
  label: "Signataire habilité",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "Cerfa 12156*06 rubrique 7",
  message: "Le signataire n'est pas le représentant légal : joignez le pouvoir ou mandat.",
  explains: "Le signataire est le représentant légal, ou le pouvoir qui l'habilite est joint.",
  field: "signatory.isLegalRepresentative",
  settings: noSettings,
  judge: (dossier) =>
    dossier.application.signatory.isLegalRepresentative || dossier.hasDocument("DELEGATION")
      ? "pass"
      : "fail",
  explain(_dossier, _settings, _terms, outcome) {
    if (outcome === "pass") return nothingToSay;
    return {
      reason: "Le signataire n'est pas le représentant légal et aucun pouvoir n'est joint.",
      fix: "Joignez le pouvoir ou mandat, signé des deux parties, ou faites signer le représentant légal.",
      remedies: [[{ op: "add", path: "/documents/-", value: { type: "DELEGATION" } }]],
      field: "documents",
    };
  },
});
