import type { BudgetAnswers } from "~/domain/budget/budget-answers";
import type { EditorAnswers } from "~/domain/budget/editor-lines";
import { useServerForm } from "~/platform/forms/use-server-form";

/** The budget form: totals follow the typing, the server checks what is sent. */
export function useBudgetForm(defaults: EditorAnswers, answer: unknown) {
  return useServerForm<BudgetAnswers>({ defaults, answer });
}

export type BudgetForm = ReturnType<typeof useBudgetForm>;
