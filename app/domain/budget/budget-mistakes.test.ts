import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountForField } from "~/domain/money/amount-text";
import { cents } from "~/domain/money/cents";
import type { BudgetAnswers } from "./budget-answers";
import { budgetMistakes } from "./budget-mistakes";

const namesIn = (answers: BudgetAnswers) => budgetMistakes(answers).map(({ name }) => name);

describe("budgetMistakes", () => {
  it.each<[string, BudgetAnswers, string[]]>([
    ["nothing typed", {}, []],
    ["an amount as people write it", { charges: [{ account: "60", amount: "1 250,50 €" }] }, []],
    ["a line left empty", { charges: [{ account: "", amount: " " }] }, []],
    ["an amount in letters", { charges: [{ account: "60", amount: "mille" }] }, ["charges.0.amount"]],
    ["an amount below zero", { products: [{ account: "70", amount: "-20" }] }, ["products.0.amount"]],
    ["an amount on no account", { charges: [{ account: "", amount: "20" }] }, ["charges.0.account"]],
    [
      "an amount from nobody",
      { otherFunding: [{ kind: "", name: " ", amount: "300" }] },
      ["otherFunding.0.kind", "otherFunding.0.name"],
    ],
    ["a funder that has not said how much", { otherFunding: [{ kind: "", name: "CAF", amount: "" }] }, []],
    [
      "another total than the lines of the funders",
      { requestedAmount: "2 900", callFunding: [{ funder: "ETAT", amount: "3 000" }] },
      ["requestedAmount"],
    ],
    [
      "the total of the lines of the funders",
      { requestedAmount: "3000,00", callFunding: [{ funder: "ETAT", amount: "3 000" }] },
      [],
    ],
    ["a total that cannot be read", { requestedAmount: "3 000 et plus" }, ["requestedAmount"]],
  ])("tells %s", (_situation, answers, names) => {
    expect(namesIn(answers)).toEqual(names);
  });

  it("says nothing of any amount that is written as money is", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999_999_999 })), (amounts) => {
        const charges = amounts.map((amount) => ({ account: "60", amount: amountForField(cents(amount)) }));
        expect(namesIn({ charges })).toEqual([]);
      }),
    );
  });
});
