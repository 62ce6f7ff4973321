import type { z } from "zod";
import { typeset } from "~/domain/text/typography";
import type { CallTerms } from "./call-terms";
import type { Remedy } from "./change";
import type { Dossier } from "./dossier";
import type { Mode, Outcome, Severity } from "./outcome";

/** Why an outcome, and what would mend it. Sentences are French, with the dossier's own figures. */
export interface Explanation {
  readonly reason: string | null;
  /** The smallest change that makes this rule pass, or null when there is nothing to say. */
  readonly fix: string | null;
  /** The same, for machines: alternatives, each of which makes the rule pass. Empty when a person must judge. */
  readonly remedies?: readonly Remedy[];
  /** Field to go to when it is narrower than the criterion's own. */
  readonly field?: string;
}

/** What a self-test asks for a rule: questions of the form, whose answers are enough to judge it. */
export interface SelfTestQuestion {
  /** The question, in full. */
  readonly ask: string;
  /** Code of the section of the form, and names of its questions. */
  readonly section: string;
  readonly questions: readonly string[];
}

/** A rule of eligibility. It sees the dossier, its own settings and the terms of the call, nothing else. */
export interface Criterion<Settings = unknown> {
  /** Stable code, as in ADM-01. */
  readonly code: string;
  /** A rule whose meaning changes gets a new file with the next version; the old one stays to recompute. */
  readonly version: number;
  readonly label: string;
  readonly severity: Severity;
  readonly mode: Mode;
  readonly curable: boolean;
  /** Law, form or local rule it stands on. */
  readonly source: string;
  /** Sentence shown when it fails. */
  readonly message: string;
  /** What is checked, for the public catalogue. */
  readonly explains: string;
  /** Field of the application it points to, in dotted form: `project.health.selfEsteem`. */
  readonly field: string;
  /** Asked before any account, when a few answers settle the rule. */
  readonly selfTest?: SelfTestQuestion;
  /** Settings it reads from the params of the call, with their defaults. */
  readonly settings: z.ZodType<Settings>;
  /** The bare answer: quick, without text. */
  judge(dossier: Dossier, settings: Settings, terms: CallTerms): Outcome;
  /** The words for an answer that `judge` gave. */
  explain(dossier: Dossier, settings: Settings, terms: CallTerms, outcome: Outcome): Explanation;
}

/** Lets the settings schema type the two functions, then forgets the type, so that all criteria make one list. */
export function defineCriterion<Settings>(criterion: Criterion<Settings>): Criterion {
  const { label, message, explains, source } = criterion;
  const words = {
    label: typeset(label),
    message: typeset(message),
    explains: typeset(explains),
    source: typeset(source),
  };
  // A criterion only ever meets the settings that its own schema read: see `prepareRules`.
  return { ...criterion, ...words } as Criterion;
}

export const nothingToSay: Explanation = { reason: null, fix: null };
