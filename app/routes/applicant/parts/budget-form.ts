import { useFieldArray, useWatch, type Path } from "react-hook-form";
import { useHydrated } from "~/components/use-hydrated";
import type { CallFunder } from "~/domain/application/form/form-call";
import { budgetAnswers } from "~/domain/budget/budget-answers";
import { budgetMistakes } from "~/domain/budget/budget-mistakes";
import { emptyAccountLine, emptyFunding, typedLines, type EditorAnswers } from "~/domain/budget/editor-lines";
import { outOfLimits } from "~/domain/budget/out-of-limits";
import type { Proposal } from "~/domain/budget/proposals";
import type { FieldError } from "~/platform/forms/field-errors";
import type { FormValues } from "~/platform/forms/form-values";
import { useToldForm } from "~/platform/forms/use-told-form";

export type BudgetList = "charges" | "products" | "otherFunding";

interface BudgetFormOptions {
  /** What the server put in the fields. */
  start: EditorAnswers;
  typed: FormValues | undefined;
  refused: readonly FieldError[];
  /** Of the call, with what may be asked of each. */
  funders: readonly CallFunder[];
}

/**
 * The budget form: lines come and go, mistakes are told line by line, and totals follow the typing. Before the script
 * runs and without it, everything comes from the server's answer.
 */
export function useBudgetForm({ start, typed, refused, funders }: BudgetFormOptions) {
  const isHydrated = useHydrated();
  const form = useToldForm<EditorAnswers>({
    schema: budgetAnswers,
    mistakesIn: (budget) => [...budgetMistakes(budget), ...outOfLimits(budget, funders)],
    start,
    typed: typed && typedLines(typed),
    refused,
  });
  const { control } = form;
  const charges = useFieldArray({ control, name: "charges" });
  const products = useFieldArray({ control, name: "products" });
  const otherFunding = useFieldArray({ control, name: "otherFunding" });

  return {
    control,
    isHydrated,
    rendered: form.rendered,
    /** `<AmountInput label="…" {...form.field("charges.0.amount")} />`, as `formState` does. */
    field: form.field,
    /** Tells the lines of a list apart while others come and go. */
    keyOf: (list: BudgetList, index: number) =>
      ({ charges, products, otherFunding })[list].fields[index]?.id ?? String(index),
    add(list: BudgetList): void {
      if (list === "otherFunding") otherFunding.append(emptyFunding);
      else ({ charges, products })[list].append(emptyAccountLine);
      form.renderHeld();
    },
    remove(list: BudgetList, index: number): void {
      ({ charges, products, otherFunding })[list].remove(index);
      form.renderHeld();
    },
    /** Writes in the fields the amounts that the person accepted. */
    accept({ accepted }: Proposal): void {
      const write = (name: Path<EditorAnswers>, amount: string) => {
        if (form.getValues(name) !== amount) form.setValue(name, amount, { shouldValidate: true });
      };
      for (const side of ["charges", "products"] as const)
        (accepted[side] ?? []).forEach(({ amount }, index) => write(`${side}.${index}.amount`, amount));
      write("requestedAmount", accepted.requestedAmount ?? "");
    },
  };
}

export type BudgetForm = ReturnType<typeof useBudgetForm>;

/** The budget as it stands in the fields. */
export function useTypedBudget({ control, isHydrated, rendered }: BudgetForm): EditorAnswers {
  const typed = useWatch({ control }) as EditorAnswers;
  return isHydrated ? typed : rendered;
}
