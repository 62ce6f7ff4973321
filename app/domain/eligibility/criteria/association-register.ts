import { isRna, normaliseRna } from "~/domain/identifiers/rna";
import { trimmed } from "~/domain/text/white-space";
import { defineCriterion, nothingToSay } from "../criterion";
import { noSettings } from "../setting";
import { enumerated, quoted } from "../wording";

interface LocalRegistry {
  readonly court?: string | null;
  readonly volume?: string | null;
  readonly folio?: string | null;
}

const registryWords = { court: "le tribunal", volume: "le volume", folio: "le folio" } as const;

/** ADM-03 */
export const associationRegister = defineCriterion({
  code: "ADM-03",
  version: 1,
  label: "Numéro RNA ou registre d'Alsace-Moselle",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "Cerfa 12156*06 rubrique 1",
  message:
    "Indiquez un numéro RNA valide (W suivi de 9 caractères) ou votre inscription au registre des associations.",
  explains:
    "Le numéro RNA a la bonne forme ; sans numéro, l'inscription au registre d'Alsace-Moselle est complète (tribunal, volume, folio).",
  field: "association.rna",
  settings: noSettings,
  judge({ application: { association } }) {
    if (isRna(association.rna)) return "pass";
    if (trimmed(association.rna) !== "" || !association.localRegistry) return "fail";
    return missingParts(association.localRegistry).length === 0 ? "pass" : "fail";
  },
  explain({ application: { association } }, _settings, _terms, outcome) {
    if (outcome === "pass") return nothingToSay;
    const rna = normaliseRna(association.rna);
    if (rna !== "") {
      return {
        reason: `Le numéro RNA ${quoted(rna)} n'a pas la forme attendue : W, un chiffre, un chiffre ou une lettre, puis 7 chiffres.`,
        fix: "Recopiez le numéro RNA depuis le récépissé de déclaration de la préfecture.",
      };
    }
    if (!association.localRegistry) {
      return {
        reason: "Ni numéro RNA ni inscription au registre d'Alsace-Moselle ne sont renseignés.",
        fix: "Indiquez le numéro RNA, ou le tribunal, le volume et le folio de l'inscription.",
      };
    }
    const missing = enumerated(missingParts(association.localRegistry));
    return {
      reason: `L'inscription au registre d'Alsace-Moselle est incomplète : il manque ${missing}.`,
      fix: `Indiquez ${missing} de l'inscription.`,
      field: "association.localRegistry",
    };
  },
});

function missingParts(registry: LocalRegistry): string[] {
  return (["court", "volume", "folio"] as const)
    .filter((part) => trimmed(registry[part] ?? "") === "")
    .map((part) => registryWords[part]);
}
