import { useState, type FormEvent } from "react";
import { useHydrated } from "~/components/use-hydrated";
import type { BudgetAnswers } from "~/domain/budget/budget-answers";
import { typedLines, type EditorAnswers } from "~/domain/budget/editor-lines";
import type { Proposal } from "~/domain/budget/proposals";
import { formState } from "~/platform/forms/form-state";
import { formValues } from "~/platform/forms/form-values";

type List = "charges" | "products" | "otherFunding";

/**
 * The budget form: what is typed is read from the fields themselves as it is typed, for the totals; the server
 * checks what is sent. Before the script runs and without it, everything comes from the server's answer.
 */
export function useBudgetForm(defaults: EditorAnswers, answer: unknown) {
  const isHydrated = useHydrated();
  const { field, errors } = formState(answer, defaults);
  const start = isBudget(answer) ? typedLines(answer.values) : defaults;
  const [values, setValues] = useState<BudgetAnswers>(start);

  function follow({ currentTarget }: FormEvent<HTMLFormElement>): void {
    setValues(typedBudget(currentTarget));
  }

  return {
    isHydrated,
    errors,
    values,
    follow,
    /** `<AmountInput label="…" {...form.field("charges.0.amount")} />`, as `formState` does. */
    field,
    add<Line>(list: List, line: Line): void {
      setValues((held) => ({ ...held, [list]: [...(held[list] ?? []), line] }));
    },
    /** Writes in the fields the amounts that the person accepted. */
    accept({ accepted }: Proposal, form: HTMLFormElement): void {
      for (const side of ["charges", "products"] as const) {
        (accepted[side] ?? []).forEach(({ amount }, index) => write(form, `${side}.${index}.amount`, amount));
      }
      write(form, "requestedAmount", accepted.requestedAmount ?? "");
      setValues(typedBudget(form));
    },
  };
}

export type BudgetForm = ReturnType<typeof useBudgetForm>;

function isBudget(answer: unknown): answer is { readonly values: Record<string, unknown> } {
  return typeof answer === "object" && answer !== null && "values" in answer;
}

function typedBudget(form: HTMLFormElement): BudgetAnswers {
  const answers = [...new FormData(form)].filter(([name]) => !name.startsWith("_"));
  return formValues(answers) as unknown as BudgetAnswers;
}

function write(form: HTMLFormElement, name: string, text: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement && field.value !== text) field.value = text;
}
