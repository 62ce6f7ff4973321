import type { AnswerPart, PartChoice } from "~/domain/application/form/differences";
import { formatAmount, readAmount } from "~/domain/money/amount-text";
import { trimmed } from "~/domain/text/white-space";
import { accountTitle } from "./accounts";
import type { BudgetAnswers } from "./budget-answers";
import { fundingStateLabels, funderKindLabels } from "./funders";

/** Lines of a budget under a name that stays the same while others come and go: its account, its funder, its place. */
function namedLines(answers: BudgetAnswers) {
  const seen = new Map<string, number>();
  const named = <Line>(
    list: string,
    lines: readonly Line[] = [],
    keyOf: (line: Line, index: number) => string,
  ) =>
    lines.map((line, index) => {
      const base = `${list}:${keyOf(line, index)}`;
      const turn = seen.get(base) ?? 0;
      seen.set(base, turn + 1);
      return { name: `${base}:${turn}`, line };
    });
  return {
    charges: named("charges", answers.charges, ({ account }) => account),
    products: named("products", answers.products, ({ account }) => account),
    callFunding: named("callFunding", answers.callFunding, ({ funder }) => funder),
    otherFunding: named("otherFunding", answers.otherFunding, (_line, index) => String(index)),
  };
}

/** Every line of a budget in words, each a part that can be chosen by itself. */
export function budgetParts(answers: BudgetAnswers): AnswerPart[] {
  const { charges, products, callFunding, otherFunding } = namedLines(answers);
  return [
    ...[...charges, ...products].map(({ name, line }) => ({
      name,
      label: accountTitle(line.account),
      words: joined(line.label, inEuros(line.amount)),
    })),
    ...callFunding.map(({ name, line }) => ({
      name,
      label: `Financeur de l’appel ${line.funder}`,
      words: joined(line.label, inEuros(line.amount), stateWords(line.state)),
    })),
    ...otherFunding.map(({ name, line }, index) => ({
      name,
      label: `Autre financeur ${index + 1}`,
      words: joined(
        line.kind && funderKindLabels[line.kind],
        line.name,
        line.label,
        inEuros(line.amount),
        stateWords(line.state),
      ),
    })),
    { name: "requestedAmount", label: "Montant demandé", words: inEuros(answers.requestedAmount ?? "") },
  ].filter(({ words, name }) => words !== "" || name === "requestedAmount");
}

/** `yours` with the lines of `theirs` that were chosen. */
export function mergedBudget(
  theirs: BudgetAnswers,
  yours: BudgetAnswers,
  chosen: ReadonlyMap<string, PartChoice>,
): BudgetAnswers {
  const [left, right] = [namedLines(theirs), namedLines(yours)];
  const merge = <Line>(
    one: readonly { name: string; line: Line }[],
    two: readonly { name: string; line: Line }[],
  ): Line[] => {
    const theirLines = new Map(one.map(({ name, line }) => [name, line]));
    const yourLines = new Map(two.map(({ name, line }) => [name, line]));
    return [...new Set([...yourLines.keys(), ...theirLines.keys()])].flatMap((name) => {
      const line = chosen.get(name) === "theirs" ? theirLines.get(name) : yourLines.get(name);
      return line === undefined ? [] : [line];
    });
  };
  return {
    requestedAmount: (chosen.get("requestedAmount") === "theirs" ? theirs : yours).requestedAmount ?? "",
    charges: merge(left.charges, right.charges),
    products: merge(left.products, right.products),
    callFunding: merge(left.callFunding, right.callFunding),
    otherFunding: merge(left.otherFunding, right.otherFunding),
  };
}

function joined(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && trimmed(word) !== "").join(" – ");
}

/** A state by itself, without an amount, says nothing. */
function stateWords(state: keyof typeof fundingStateLabels | "" | undefined): string | undefined {
  return state ? fundingStateLabels[state].toLowerCase() : undefined;
}

function inEuros(typed: string): string {
  if (trimmed(typed) === "") return "";
  const amount = readAmount(typed);
  return amount === null ? typed : formatAmount(amount);
}
