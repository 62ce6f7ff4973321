import { Button } from "~/components/button";
import { balanceOf } from "~/domain/budget/balance";
import { budgetHints } from "~/domain/budget/budget-hints";
import { proposalsFor } from "~/domain/budget/proposals";
import { BudgetBalance } from "./budget-balance";
import { useTypedBudget, type BudgetForm } from "./budget-form";
import { insteadOfSending } from "./instead-of-sending";

/** Where the budget stands as it is typed, what may look strange in it, and what would mend it. */
export function BudgetTotals({ form }: { form: BudgetForm }) {
  const budget = useTypedBudget(form);
  return (
    <>
      <BudgetBalance balance={balanceOf(budget)} />
      {budgetHints(budget).map((hint) => (
        <p key={hint} className="muted">
          {hint}
        </p>
      ))}
      {proposalsFor(budget).map((proposal) => (
        <Button
          key={proposal.code}
          {...{ kind: "secondary", name: "_intent", value: `proposal:${proposal.code}` }}
          onClick={insteadOfSending(form.isHydrated, () => form.accept(proposal))}
        >
          {proposal.label}
        </Button>
      ))}
    </>
  );
}
