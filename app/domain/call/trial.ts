import { z } from "zod";
import type { Application } from "~/domain/eligibility/application-input";
import type { Finding, PreparedRules } from "~/domain/eligibility/engine";
import { outcomes, type Outcome, type OverallState } from "~/domain/eligibility/outcome";
import { readApplication, type ShapeError } from "~/domain/eligibility/read-application";

/** A dossier to try the rules of a call on, with what is expected of them when it says so. */
export interface TriedDossier {
  readonly name: string;
  readonly read: Application | readonly ShapeError[];
  readonly expected: Readonly<Record<string, Outcome>>;
}

export interface TrialLine {
  readonly code: string;
  readonly label: string;
  readonly expected: Outcome | null;
  readonly found: Outcome;
  readonly isOtherwise: boolean;
  readonly reason: string | null;
  readonly fix: string | null;
}

export interface TrialResult {
  readonly name: string;
  readonly overall: OverallState | null;
  readonly lines: readonly TrialLine[];
  /** Rules that answered otherwise than expected. */
  readonly otherwise: number;
  /** Why the dossier could not be judged. */
  readonly errors: readonly ShapeError[];
}

const longestList = 50;
const expectedOutcomes = z.record(z.string(), z.enum(outcomes));
const withExpectation = z.object({
  id: z.string().nullish(),
  application: z.unknown(),
  expected: z.object({ outcomes: expectedOutcomes }).nullish(),
});

/**
 * Dossiers of a pasted text: one application of the exchange format, a list of them, or cases
 * `{ application, expected: { outcomes } }`. Null when it is no JSON.
 */
export function readTried(text: string): readonly TriedDossier[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return listOf(value).slice(0, longestList).map(tried);
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const cases = z.object({ cases: z.array(z.unknown()) }).safeParse(value);
  return cases.success ? cases.data.cases : [value];
}

function tried(value: unknown, index: number): TriedDossier {
  const known = withExpectation.safeParse(value);
  const isCase = known.success && known.data.application !== undefined;
  const read = readApplication(isCase ? known.data.application : value);
  const id = isCase ? known.data.id : z.object({ id: z.string() }).safeParse(value).data?.id;
  return {
    name: id?.slice(0, 60) || `Dossier ${index + 1}`,
    read: read.ok ? read.value : read.refusal.errors,
    expected: (isCase && known.data.expected?.outcomes) || {},
  };
}

/** What the rules of a call answer about a dossier, beside what was expected. */
export function tryRules(rules: PreparedRules, { name, read, expected }: TriedDossier): TrialResult {
  if (isErrors(read)) return { name, overall: null, lines: [], otherwise: 0, errors: read };
  const { overall, findings } = rules.judge(read);
  const lines = findings.map((finding) => lineOf(finding, expected[finding.code] ?? null));
  return {
    name,
    overall,
    lines,
    otherwise: lines.filter(({ isOtherwise }) => isOtherwise).length,
    errors: [],
  };
}

function isErrors(read: TriedDossier["read"]): read is readonly ShapeError[] {
  return Array.isArray(read);
}

function lineOf({ code, label, outcome, reason, fix }: Finding, expected: Outcome | null): TrialLine {
  const isOtherwise = expected !== null && expected !== outcome;
  return { code, label, expected, found: outcome, isOtherwise, reason, fix };
}

export const outcomeWords = {
  pass: "Rempli",
  fail: "Pas rempli",
  na: "Sans objet",
  review: "À vérifier",
} as const satisfies Record<Outcome, string>;
