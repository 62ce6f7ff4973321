import type { Programme } from "~/domain/programme/objectives";
import type { Application } from "./application-input";
import type { CallSettings } from "./call-settings";
import { canonicalJson } from "./canonical-json";
import { criteriaAt, type CriterionVersion } from "./criteria-at";
import type { Criterion } from "./criterion";
import { prepareRules, type Verdict } from "./engine";

/** All that a verdict depends on besides the dossier and the rules' own code. */
export interface JudgingTerms {
  readonly settings: CallSettings;
  readonly programme: Programme;
}

/** A verdict as it was kept, with what it was reached with. */
export interface KeptVerdict extends Verdict {
  readonly input: Application;
  readonly terms: JudgingTerms;
}

export type Recomputed =
  | { readonly state: "identical" }
  /** The same input, terms and versions of the rules give other findings today. */
  | { readonly state: "different"; readonly criteria: readonly string[] }
  /** A version of a rule that judged is no longer known. */
  | { readonly state: "unknown-version"; readonly sentence: string };

/** The text whose SHA-256 seals a verdict: what went in, by which rules, and what came out. */
export function sealedText({ input, terms, overall, findings }: KeptVerdict): string {
  return canonicalJson({ input, terms, criteria: versionsOf(findings), overall, findings });
}

/** Judges again, by the versions of the rules that judged then, and compares to the last character. */
export function recompute(kept: KeptVerdict, known: readonly Criterion[]): Recomputed {
  let registry: readonly Criterion[];
  try {
    registry = criteriaAt(versionsOf(kept.findings), known);
  } catch (fault) {
    return { state: "unknown-version", sentence: fault instanceof Error ? fault.message : String(fault) };
  }
  const { settings, programme } = kept.terms;
  const again = prepareRules(settings, { programme, registry }).judge(kept.input);
  const differing = again.findings.filter(
    (finding, index) => canonicalJson(finding) !== canonicalJson(kept.findings[index]),
  );
  return differing.length === 0 && again.overall === kept.overall
    ? { state: "identical" }
    : { state: "different", criteria: differing.map(({ code }) => code) };
}

function versionsOf(findings: Verdict["findings"]): CriterionVersion[] {
  return findings.map(({ code, version }) => ({ code, version }));
}
