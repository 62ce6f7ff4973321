import { Button } from "~/components/button";
import type { BudgetForm, BudgetList } from "./budget-form";
import { insteadOfSending } from "./instead-of-sending";

/** A line more at the end of a list. */
export function AddLine({ form, list, label }: { form: BudgetForm; list: BudgetList; label: string }) {
  return (
    <Button
      {...{ kind: "secondary", name: "_intent", value: `add:${list}` }}
      onClick={insteadOfSending(form.isHydrated, () => form.add(list))}
    >
      {label}
    </Button>
  );
}
