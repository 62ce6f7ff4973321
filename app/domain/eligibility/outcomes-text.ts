import type { CriterionVersion } from "./criteria-at";
import { outcomes, type Outcome } from "./outcome";

const letters = { pass: "p", fail: "f", na: "n", review: "r" } as const satisfies Record<Outcome, string>;

export interface OutcomeChange {
  readonly code: string;
  /** Null: the rule did not exist. */
  readonly before: Outcome | null;
  readonly after: Outcome | null;
}

/**
 * Writes outcomes as "ADM-01:p ADM-02:f", the form in which a verdict keeps them beside its findings: two verdicts
 * compare as texts, and most of a hundred thousand need no more.
 */
export function outcomesWriter(
  criteria: readonly Pick<CriterionVersion, "code">[],
): (found: readonly Outcome[]) => string {
  const words = criteria.map(({ code }, index) => {
    const start = `${index === 0 ? "" : " "}${code}:`;
    return {
      pass: start + letters.pass,
      fail: start + letters.fail,
      na: start + letters.na,
      review: start + letters.review,
    };
  });
  return (found) => {
    let text = "";
    for (let index = 0; index < found.length; index += 1) text += words[index]![found[index]!];
    return text;
  };
}

/** The rules that find something else, in the order of the new findings; those that disappeared come last. */
export function changedOutcomes(before: string, after: string): OutcomeChange[] {
  if (before === after) return [];
  const [old, fresh] = [readOutcomes(before), readOutcomes(after)];
  const changes: OutcomeChange[] = [];
  for (const [code, outcome] of fresh) {
    const known = old.get(code) ?? null;
    if (known !== outcome) changes.push({ code, before: known, after: outcome });
  }
  for (const [code, outcome] of old) {
    if (!fresh.has(code)) changes.push({ code, before: outcome, after: null });
  }
  return changes;
}

function readOutcomes(text: string): ReadonlyMap<string, Outcome> {
  return new Map(
    text.split(" ").flatMap((word): [string, Outcome][] => {
      const colon = word.lastIndexOf(":");
      const outcome = outcomes.find((one) => letters[one] === word.slice(colon + 1));
      return outcome ? [[word.slice(0, colon), outcome]] : [];
    }),
  );
}
