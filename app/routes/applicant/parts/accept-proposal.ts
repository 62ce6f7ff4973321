import type { Proposal } from "~/domain/budget/proposals";
import type { BudgetForm } from "./budget-form";

/** Writes in the form the amounts that the person accepted. */
export function acceptProposal(form: BudgetForm, { accepted }: Proposal): void {
  const held = form.getValues();
  for (const side of ["charges", "products"] as const) {
    (accepted[side] ?? []).forEach((line, index) => {
      if (line.amount !== held[side]?.[index]?.amount) form.setValue(`${side}.${index}.amount`, line.amount);
    });
  }
  if (accepted.requestedAmount !== held.requestedAmount)
    form.setValue("requestedAmount", accepted.requestedAmount);
}
