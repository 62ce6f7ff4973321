import { Button } from "~/components/button";
import { VisuallyHidden } from "~/components/visually-hidden";
import type { BudgetForm, BudgetList } from "./budget-form";
import { insteadOfSending } from "./instead-of-sending";

interface RemoveLineProps {
  form: BudgetForm;
  list: BudgetList;
  index: number;
  /** Names the line to who cannot see it. */
  what: string;
}

/** Takes an added line away. */
export function RemoveLine({ form, list, index, what }: RemoveLineProps) {
  return (
    <Button
      {...{ kind: "link", name: "_intent", value: `remove:${list}:${index}` }}
      onClick={insteadOfSending(form.isHydrated, (element) => {
        form.remove(list, index);
        element.querySelector<HTMLButtonElement>(`button[value="add:${list}"]`)?.focus();
      })}
    >
      Retirer
      <VisuallyHidden>{` ${what}`}</VisuallyHidden>
    </Button>
  );
}
