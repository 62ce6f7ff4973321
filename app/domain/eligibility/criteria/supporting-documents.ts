import type { DocumentType } from "../application-input";
import { defineCriterion, nothingToSay } from "../criterion";
import type { Dossier } from "../dossier";
import { noSettings } from "../setting";
import { enumerated } from "../wording";

const names = {
  RIB: "le RIB",
  COMPTES: "les derniers comptes approuvés",
  RAPPORT_ACTIVITE: "le dernier rapport d'activité",
  STATUTS: "les statuts",
  LISTE_DIRIGEANTS: "la liste des dirigeants",
} as const satisfies Partial<Record<DocumentType, string>>;

type RequiredType = keyof typeof names;

/** DOC-01 */
export const supportingDocuments = defineCriterion({
  code: "DOC-01",
  version: 1,
  label: "Pièces justificatives présentes",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "décret 2016-1971 ; notice 51781",
  message: "Des pièces obligatoires manquent.",
  explains:
    "Sont joints : le RIB ; les comptes, sauf publication au Journal officiel ou association de moins de 12 mois ; le rapport d'activité, sauf association de moins de 12 mois ; les statuts et la liste des dirigeants, sauf s'ils sont déposés au RNA.",
  field: "documents",
  settings: noSettings,
  judge(dossier) {
    const { association } = dossier.application;
    if (!dossier.hasDocument("RIB")) return "fail";
    if (
      !association.rnaRegistered &&
      !(dossier.hasDocument("STATUTS") && dossier.hasDocument("LISTE_DIRIGEANTS"))
    ) {
      return "fail";
    }
    const lacksAccounts = !association.accountsPublishedJoafe && !dossier.hasDocument("COMPTES");
    const lacksReport = !dossier.hasDocument("RAPPORT_ACTIVITE");
    return (lacksAccounts || lacksReport) && !dossier.isYoungAssociation ? "fail" : "pass";
  },
  explain(dossier, _settings, _terms, outcome) {
    if (outcome === "pass") return nothingToSay;
    const missing = missingTypes(dossier);
    const words = enumerated(missing.map((type) => names[type]));
    return {
      reason: `Il manque ${words}.`,
      fix: `Joignez ${words}.`,
      remedies: [missing.map((type) => ({ op: "add", path: "/documents/-", value: { type } }))],
    };
  },
});

function missingTypes(dossier: Dossier): RequiredType[] {
  const { association } = dossier.application;
  const young = dossier.isYoungAssociation;
  const isRequired: Record<RequiredType, boolean> = {
    RIB: true,
    COMPTES: !young && !association.accountsPublishedJoafe,
    RAPPORT_ACTIVITE: !young,
    STATUTS: !association.rnaRegistered,
    LISTE_DIRIGEANTS: !association.rnaRegistered,
  };
  const types = Object.keys(isRequired) as RequiredType[];
  return types.filter((type) => isRequired[type] && !dossier.hasDocument(type));
}
