import { z } from "zod";
import type { Programme } from "~/domain/programme/objectives";
import { typeset } from "~/domain/text/typography";
import type { Application } from "./application-input";
import type { CallSettings } from "./call-settings";
import { readCallTerms } from "./call-terms";
import type { Remedy } from "./change";
import { currentCriteria } from "./criteria/index";
import type { Criterion } from "./criterion";
import { Dossier } from "./dossier";
import { overallStates, rankOf, type Mode, type Outcome, type OverallState, type Severity } from "./outcome";

export interface Finding {
  readonly code: string;
  readonly version: number;
  readonly label: string;
  readonly severity: Severity;
  readonly mode: Mode;
  readonly curable: boolean;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly fix: string | null;
  readonly remedies: readonly Remedy[];
  /** Dotted path of the field to go to. */
  readonly field: string;
}

export interface Verdict {
  readonly overall: OverallState;
  readonly findings: readonly Finding[];
}

export interface Outcomes {
  readonly overall: OverallState;
  /** In the order of the criteria. */
  readonly outcomes: readonly Outcome[];
}

/** The rules of one call, ready to judge any number of applications. */
export interface PreparedRules {
  readonly criteria: readonly Criterion[];
  /** With reasons and fixes. */
  judge(application: Application): Verdict;
  /** The same outcomes without a word. */
  outcomes(application: Application): Outcomes;
}

export interface RuleBook {
  readonly programme: Programme;
  /** The rules and their versions; those in force when left out. */
  readonly registry?: readonly Criterion[] | undefined;
}

/**
 * Reads the settings of every rule from a call, once.
 *
 * @throws {z.ZodError} when the call or a setting is malformed; the path is that of the call
 */
export function prepareRules(call: CallSettings, { programme, registry }: RuleBook): PreparedRules {
  const adjustments = call.adjustments ?? {};
  const criteria = (registry ?? currentCriteria).map((criterion) =>
    adjusted(criterion, adjustments[criterion.code]),
  );
  const terms = readCallTerms(call, programme);
  const settings = criteria.map((criterion) => readSettings(criterion, terms.params));

  const judgeAll = (dossier: Dossier): Outcomes => {
    const found: Outcome[] = [];
    let worst = overallStates.length - 1;
    for (let index = 0; index < criteria.length; index += 1) {
      const criterion = criteria[index]!;
      const outcome = criterion.judge(dossier, settings[index], terms);
      found.push(outcome);
      if (outcome === "fail" || outcome === "review") worst = Math.min(worst, rankOf(outcome, criterion));
    }
    return { overall: overallStates[worst]!, outcomes: found };
  };

  return {
    criteria,
    outcomes: (application) => judgeAll(new Dossier(application)),
    judge(application) {
      const dossier = new Dossier(application);
      const { overall, outcomes } = judgeAll(dossier);
      const findings = criteria.map((criterion, index): Finding => {
        const { code, version, label, severity, mode, curable } = criterion;
        const outcome = outcomes[index]!;
        const words = criterion.explain(dossier, settings[index], terms, outcome);
        const { remedies = [], field = criterion.field } = words;
        const [reason, fix] = [sentence(words.reason), sentence(words.fix)];
        return { code, version, label, severity, mode, curable, outcome, reason, fix, remedies, field };
      });
      return { overall, findings };
    },
  };
}

/** The rule as this call asks it: put aside, blocking or advising; itself when the call says nothing of it. */
function adjusted(
  criterion: Criterion,
  adjustment: NonNullable<CallSettings["adjustments"]>[string] | undefined,
): Criterion {
  if (adjustment === undefined) return criterion;
  const severity = adjustment.severity ?? criterion.severity;
  return adjustment.isOff ? { ...criterion, severity, ...notAsked } : { ...criterion, severity };
}

const notAsked: Pick<Criterion, "judge" | "explain"> = {
  judge: () => "na",
  explain: () => ({ reason: "Sans objet : cet appel ne demande pas cette condition.", fix: null }),
};

/** One application judged by the rules of one call. For many, prepare the rules once. */
export function judge(application: Application, call: CallSettings, book: RuleBook): Verdict {
  return prepareRules(call, book).judge(application);
}

function readSettings(criterion: Criterion, params: Readonly<Record<string, unknown>>): unknown {
  return z.object({ params: criterion.settings }).parse({ params }).params;
}

function sentence(text: string | null): string | null {
  return text === null ? null : typeset(text);
}
