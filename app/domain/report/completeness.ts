import { narrativeQuestions, type Narrative } from "./narrative";
import { isLargeGap, totalsOf, type StatementLine } from "./statement";

export interface ReportContent {
  readonly narrative: Narrative;
  readonly lines: readonly (StatementLine & { readonly id: string })[];
  readonly indicators: readonly {
    readonly id: string;
    readonly label: string;
    readonly actual: string | null;
  }[];
}

export interface MissingInReport {
  /** Field of the form. */
  readonly field: string;
  readonly message: string;
}

/** What the report lacks before it can be sent; empty when nothing does. Source: Cerfa 15059*02. */
export function missingInReport({ narrative, lines, indicators }: ReportContent): MissingInReport[] {
  const missing: MissingInReport[] = [];
  for (const { code, label, isRequired } of narrativeQuestions)
    if (isRequired && !narrative[code].trim())
      missing.push({ field: `narrative.${code}`, message: `Répondez à «\u00A0${label}\u00A0».` });
  lines.forEach(({ account, label, actual }, index) => {
    if (actual === null)
      missing.push({
        field: `lines.${index}.actual`,
        message: `Écrivez le montant réalisé du compte ${account} (${label}), zéro s’il n’y en a pas.`,
      });
  });
  indicators.forEach(({ label, actual }, index) => {
    if (!actual?.trim())
      missing.push({
        field: `indicators.${index}.actual`,
        message: `Donnez le résultat de l’indicateur «\u00A0${label}\u00A0».`,
      });
  });
  if (
    lines.every(({ actual }) => actual !== null) &&
    totalsOf(lines, "charge").actual !== totalsOf(lines, "product").actual
  )
    missing.push({
      field: lines.length > 0 ? "lines.0.actual" : "",
      message: "Le total des charges réalisées doit être égal au total des produits réalisés.",
    });
  if (lines.some(isLargeGap) && !narrative.variances.trim())
    missing.push({
      field: "narrative.variances",
      message: "Expliquez les écarts de plus de 10\u00A0% entre prévu et réalisé.",
    });
  return missing;
}
