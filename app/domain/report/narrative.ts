import { z } from "zod";

/** Questions of the report. Source: Cerfa 15059*02, parts 1 and 3. */
export const narrativeQuestions = [
  {
    code: "implementation",
    label: "Ce qui a été fait",
    hint: "Décrivez les actions menées, et ce qui a changé par rapport au projet.",
    isRequired: true,
  },
  {
    code: "reached",
    label: "Les personnes touchées",
    hint: "Combien, qui, et combien habitent un quartier prioritaire.",
    isRequired: true,
  },
  {
    code: "whenWhere",
    label: "Dates et lieux",
    hint: "Quand et où l’action s’est déroulée.",
    isRequired: true,
  },
  {
    code: "goalsMet",
    label: "Objectifs atteints",
    hint: "Au regard des indicateurs prévus.",
    isRequired: true,
  },
  {
    code: "indirectRules",
    label: "Répartition des charges indirectes",
    hint: "La clé utilisée pour les affecter à l’action.",
    isRequired: false,
  },
  {
    code: "variances",
    label: "Écarts entre prévu et réalisé",
    hint: "Expliquez les écarts de plus de 10 %.",
    isRequired: false,
  },
  {
    code: "inKind",
    label: "Contributions volontaires en nature",
    hint: "Bénévolat, locaux prêtés, dons.",
    isRequired: false,
  },
  { code: "remarks", label: "Observations", hint: "Ce que vous souhaitez ajouter.", isRequired: false },
] as const;

export type NarrativeCode = (typeof narrativeQuestions)[number]["code"];

const text = z.string().max(10_000).default("");

export const narrativeSchema = z.object({
  implementation: text,
  reached: text,
  whenWhere: text,
  goalsMet: text,
  indirectRules: text,
  variances: text,
  inKind: text,
  remarks: text,
} satisfies Record<NarrativeCode, z.ZodType>);

export type Narrative = z.output<typeof narrativeSchema>;
