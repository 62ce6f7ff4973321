import { formatAmount, readAmount } from "~/domain/money/amount-text";
import { noCents, sumCents, type Cents } from "~/domain/money/cents";
import { balanceOf } from "./balance";
import type { AccountLine, BudgetAnswers } from "./budget-answers";

/** What may surprise who reads the budget. Nothing of it is refused: it may well be right. */
export function budgetHints(answers: BudgetAnswers): string[] {
  const balance = balanceOf(answers);
  const money = balance.charges - balance.chargesInKind;
  if (money <= 0 || balance.unreadable.length > 0) return [];
  const staff = totalOn(answers.charges, "64");
  const indirect = totalOn(answers.charges, "IND");
  return [
    ...(staff * 10 > money * 7
      ? [
          `Les charges de personnel font plus de 70\u00A0% du budget\u00A0: dites pourquoi dans «\u00A0Le projet\u00A0».`,
        ]
      : []),
    ...(indirect * 4 > money
      ? [
          `Les charges indirectes (${formatAmount(indirect)}) dépassent le quart du budget\u00A0: vérifiez-les.`,
        ]
      : []),
    ...(balance.askedInCall > money
      ? [`Vous demandez plus aux financeurs de l’appel que le projet ne coûte\u00A0: vérifiez les montants.`]
      : []),
  ];
}

function totalOn(lines: readonly AccountLine[] = [], family: string): Cents {
  return sumCents(
    lines
      .filter(({ account }) => account.startsWith(family))
      .map(({ amount }) => readAmount(amount) ?? noCents),
  );
}
