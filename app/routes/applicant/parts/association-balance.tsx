import { Button } from "~/components/button";
import { Notice } from "~/components/notice";
import { associationBudgetOf } from "~/domain/application/sections/association-budget";
import { balanceOf } from "~/domain/budget/balance";
import { balanceWords, inKindWords } from "~/domain/budget/balance-words";
import type { FormState } from "~/platform/forms/form-state";

const tones = { neutral: "info", success: "success", warning: "warning" } as const;

/** Whether the budget of the association balances, as it is typed; reckoned again by a button of the form. */
export function AssociationBalance({ form }: { form: FormState }) {
  const balance = balanceOf(associationBudgetOf(form.valueOf));
  const inKind = inKindWords(balance);
  const money = balanceWords(balance);
  return (
    <section aria-labelledby="equilibre">
      <h2 id="equilibre">Équilibre</h2>
      <Notice tone={tones[money.tone]} title={money.sentence} />
      {inKind && <Notice tone={tones[inKind.tone]} title={inKind.sentence} />}
      <Button kind="secondary" name="_intent" value="recalculate">
        Recalculer
      </Button>
    </section>
  );
}
