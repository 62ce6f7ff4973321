import { defineCriterion, nothingToSay } from "../criterion";
import { noSettings } from "../setting";

/** TRV-04 */
export const secularism = defineCriterion({
  code: "TRV-04",
  version: 1,
  label: "Laïcité et valeurs de la République",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "annexe du contrat de ville : égalité, citoyenneté et laïcité",
  message: "Vous devez adhérer aux principes d'égalité, de citoyenneté et de laïcité du contrat de ville.",
  explains: "L'association adhère aux principes d'égalité, de citoyenneté et de laïcité du contrat de ville.",
  field: "attestations.laicite",
  settings: noSettings,
  judge: ({ application: { attestations } }) => (attestations.laicite ? "pass" : "fail"),
  explain(_dossier, _settings, _terms, outcome) {
    if (outcome === "pass") return nothingToSay;
    return {
      reason: "L'adhésion aux principes d'égalité, de citoyenneté et de laïcité n'est pas donnée.",
      fix: "Adhérez aux principes d'égalité, de citoyenneté et de laïcité du contrat de ville.",
    };
  },
});
