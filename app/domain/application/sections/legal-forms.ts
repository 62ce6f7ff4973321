import type { Option } from "../form/question";

export const otherLegalForm = "other";

/** Source: Insee, nomenclature of legal categories, level III. */
export const legalForms: readonly Option[] = [
  { value: "9220", label: "Association déclarée (loi 1901)" },
  { value: "9221", label: "Association déclarée d’insertion par l’économique" },
  { value: "9222", label: "Association intermédiaire" },
  { value: "9223", label: "Groupement d’employeurs" },
  { value: "9230", label: "Association déclarée, reconnue d’utilité publique" },
  { value: "9260", label: "Association de droit local (Bas-Rhin, Haut-Rhin et Moselle)" },
  { value: "9210", label: "Association non déclarée" },
  { value: "9300", label: "Fondation" },
  { value: otherLegalForm, label: "Une autre forme" },
];
