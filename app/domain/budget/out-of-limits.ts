import type { CallFunder } from "~/domain/application/form/form-call";
import { limitRefusal } from "~/domain/call/funder-limits";
import { readAmount } from "~/domain/money/amount-text";
import { cents } from "~/domain/money/cents";
import { balanceOf } from "./balance";
import type { BudgetAnswers } from "./budget-answers";
import type { BudgetMistake } from "./budget-mistakes";

/** What is asked of a funder of the call beyond its limits, and how to mend it. */
export function outOfLimits(budget: BudgetAnswers, funders: readonly CallFunder[]): BudgetMistake[] {
  const { charges, chargesInKind } = balanceOf(budget);
  const cost = cents(charges - chargesInKind);
  return (budget.callFunding ?? []).flatMap((line, index) => {
    const funder = funders.find(({ code }) => code === line.funder);
    const amount = readAmount(line.amount);
    if (!funder?.limits || amount === null) return [];
    const message = limitRefusal({ amount, cost }, { ...funder.limits, name: funder.name });
    return message === null ? [] : [{ name: `callFunding.${index}.amount`, message }];
  });
}
