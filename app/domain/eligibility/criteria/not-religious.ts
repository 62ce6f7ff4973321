import { defineCriterion, nothingToSay } from "../criterion";
import { noSettings } from "../setting";

/** ADM-08 */
export const notReligious = defineCriterion({
  code: "ADM-08",
  version: 1,
  label: "Association non cultuelle",
  severity: "blocking",
  mode: "automatic",
  curable: false,
  source: "loi du 9 décembre 1905 art. 2 ; service-public F3180",
  message: "Une association cultuelle ne peut pas recevoir de subvention publique.",
  explains: "L'association n'est pas cultuelle au sens de la loi du 9 décembre 1905.",
  field: "association.religious",
  selfTest: { ask: "Votre association est-elle cultuelle ?", section: "situation", questions: ["religious"] },
  settings: noSettings,
  judge: ({ application: { association } }) => (association.religious ? "fail" : "pass"),
  explain(_dossier, _settings, _terms, outcome) {
    if (outcome === "pass") return nothingToSay;
    return {
      reason: "L'association se déclare cultuelle.",
      fix: "Si l'association n'a pas pour objet exclusif l'exercice d'un culte, corrigez sa déclaration ; sinon, le projet doit être porté par une autre structure.",
    };
  },
});
