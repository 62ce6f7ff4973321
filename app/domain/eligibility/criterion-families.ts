/** What the letters of a code say: the part of a dossier that a rule looks at. */
const criterionFamilies = {
  ADM: "L’association",
  CAL: "Le calendrier",
  DOC: "Les pièces",
  FIN: "Le budget",
  TER: "Le territoire",
  BEN: "Les bénéficiaires",
  PIL: "Le contrat de ville",
  TRV: "Les axes transversaux",
  EVA: "L’évaluation",
} as const;

/** The rules by family, in the order of the families; a family without a rule is left out. */
export function byFamily<Rule extends { readonly code: string }>(
  rules: readonly Rule[],
): readonly { readonly family: string; readonly title: string; readonly rules: readonly Rule[] }[] {
  return Object.entries(criterionFamilies)
    .map(([family, title]) => ({
      family,
      title,
      rules: rules.filter(({ code }) => code.startsWith(`${family}-`)),
    }))
    .filter((group) => group.rules.length > 0);
}
