import { budgetAnswers, type BudgetAnswers } from "~/domain/budget/budget-answers";
import type { EditorAnswers } from "~/domain/budget/editor-lines";
import { useServerForm } from "~/platform/forms/use-server-form";

/** The budget form, checked by the same schema in the browser and on the server. */
export function useBudgetForm(defaults: EditorAnswers, answer: unknown) {
  return useServerForm<BudgetAnswers, BudgetAnswers>(budgetAnswers, { defaults, answer });
}

export type BudgetForm = ReturnType<typeof useBudgetForm>;
