import { normaliseSiret } from "~/domain/identifiers/siret";
import { defineCriterion, nothingToSay } from "../criterion";
import { noSettings } from "../setting";
import { counted, quoted } from "../wording";

const digits = /^[0-9]+$/;

/** ADM-02 */
export const siretNumber = defineCriterion({
  code: "ADM-02",
  version: 1,
  label: "SIRET valide",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "Cerfa 12156*06 rubrique 1 ; immatriculation Sirene obligatoire (service-public F3180)",
  message: "Le numéro SIRET saisi n'est pas valide.",
  explains:
    "Le SIRET compte 14 chiffres, espaces mises à part, et ses clés de contrôle sont justes (règle propre à La Poste comprise).",
  field: "association.siret",
  settings: noSettings,
  judge: (dossier) => (dossier.siretIsValid ? "pass" : "fail"),
  explain({ application: { association } }, _settings, _terms, outcome) {
    if (outcome === "pass") return nothingToSay;
    return {
      reason: whatIsWrong(association.siret),
      fix: "Recopiez le SIRET de l'établissement depuis son avis de situation Sirene.",
    };
  },
});

function whatIsWrong(typed: string): string {
  const siret = normaliseSiret(typed);
  if (siret === "") return "Le SIRET n'est pas renseigné.";
  if (!digits.test(siret)) return `Le SIRET ${quoted(siret)} contient autre chose que des chiffres.`;
  if (siret.length !== 14)
    return `Le SIRET ${quoted(siret)} compte ${counted(siret.length, "chiffre")} au lieu de 14.`;
  return `La clé de contrôle du SIRET ${quoted(siret)} est fausse : un chiffre au moins est erroné.`;
}
