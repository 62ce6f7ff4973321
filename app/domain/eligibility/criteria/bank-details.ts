import { isBic } from "~/domain/identifiers/bic";
import { ibanFault, type IbanFault } from "~/domain/identifiers/iban";
import { sameHolder } from "../bank-holder";
import { defineCriterion, nothingToSay } from "../criterion";
import { noSettings } from "../setting";
import { quoted } from "../wording";

const faultInWords: Readonly<Record<IbanFault, string>> = {
  shape:
    "L'IBAN doit commencer par deux lettres et deux chiffres, puis ne compter que des lettres et des chiffres.",
  country: "L'IBAN porte un code de pays qui n'existe pas au registre des IBAN.",
  length: "L'IBAN n'a pas la longueur prévue pour son pays.",
  "check-digits": "La clé de l'IBAN est fausse : un caractère au moins est erroné.",
  "rib-key": "La clé RIB contenue dans l'IBAN est fausse : un caractère au moins est erroné.",
};

/** ADM-09 */
export const bankDetails = defineCriterion({
  code: "ADM-09",
  version: 1,
  label: "Coordonnées bancaires",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source:
    "Cerfa 12156*06 rubrique 7 ; règlement UE 260/2012 art. 9 (interdiction de refuser un IBAN SEPA étranger)",
  message: "L'IBAN n'est pas valide.",
  explains:
    "L'IBAN (tout pays du registre), sa clé RIB s'il est français, et le BIC sont bien formés. Un titulaire dont le nom diffère de celui de l'association est vérifié par l'instructeur.",
  field: "association.bank.iban",
  settings: noSettings,
  judge({ application: { association } }) {
    const { iban, bic, holder } = association.bank;
    if (ibanFault(iban) !== null || !isBic(bic)) return "fail";
    return sameHolder(holder, association.name) ? "pass" : "review";
  },
  explain({ application: { association } }, _settings, _terms, outcome) {
    if (outcome === "pass") return nothingToSay;
    const { iban, bic, holder } = association.bank;
    if (outcome === "review") {
      return {
        reason: `Le compte est au nom de ${quoted(holder)}, l'association s'appelle ${quoted(association.name)} : l'instructeur vérifiera.`,
        fix: "Indiquez le titulaire tel qu'il figure sur le RIB ; le compte doit être celui de l'association.",
        field: "association.bank.holder",
      };
    }
    const fault = ibanFault(iban);
    if (fault) return { reason: faultInWords[fault], fix: "Recopiez l'IBAN depuis le RIB de l'association." };
    return {
      reason: `Le BIC ${quoted(bic)} n'a pas la forme attendue (8 ou 11 caractères).`,
      fix: "Recopiez le BIC depuis le RIB de l'association.",
      field: "association.bank.bic",
    };
  },
});
