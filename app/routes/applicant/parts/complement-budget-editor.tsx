import { Button } from "~/components/button";
import { AmountInput } from "~/components/fields/amount-input";
import { HiddenVersion } from "~/components/fields/hidden-version";
import { PlainForm } from "~/components/plain-form";
import type { CallFunder } from "~/domain/application/form/form-call";
import { chargeFamilies, productFamilies } from "~/domain/budget/accounts";
import { balanceOf } from "~/domain/budget/balance";
import { fixedLines, type EditorAnswers } from "~/domain/budget/editor-lines";
import type { FieldError } from "~/platform/forms/field-errors";
import type { Typed } from "../editors/start-editors";
import { AddLine } from "./add-line";
import { BudgetBalance } from "./budget-balance";
import { useBudgetForm, useTypedBudget } from "./budget-form";
import { CallFunding, OtherFundingLines } from "./budget-funding";
import { BudgetLines } from "./budget-lines";

export interface ComplementBudgetEditorProps extends Typed {
  /** What the editor opened with, which says how many lines have an account. */
  start: EditorAnswers;
  funders: readonly CallFunder[];
  version: number;
  refused: readonly FieldError[];
}

const sides = [
  { side: "charges", title: "Charges", families: chargeFamilies, add: "Ajouter une ligne de charge" },
  {
    side: "products",
    title: "Autres produits",
    families: productFamilies,
    add: "Ajouter une ligne de produit",
  },
] as const;

/** The budget asked again: the lines of the draft's editor, kept with the request until the answer is sent. */
export function ComplementBudgetEditor(props: ComplementBudgetEditorProps) {
  const { start, funders, version, refused, typed } = props;
  const form = useBudgetForm({ start, typed, refused, funders });
  const budget = useTypedBudget(form);
  const fixed = fixedLines(start);
  return (
    <PlainForm label="Budget du projet">
      <HiddenVersion name="_version" version={version} />
      <div className="visually-hidden" aria-hidden="true">
        <button type="submit" name="_intent" value="continue" tabIndex={-1}>
          Garder
        </button>
      </div>
      <h2>Financeurs de l’appel</h2>
      <CallFunding form={form} funders={funders} />
      <h2>Autres financeurs</h2>
      <OtherFundingLines form={form} />
      <AddLine form={form} list="otherFunding" label="Ajouter un financeur" />
      {sides.map(({ side, title, families, add }) => (
        <section key={side} aria-label={title}>
          <h2 id={`f-${side}`}>{title}</h2>
          <BudgetLines {...{ form, side, families, fixed: fixed[side] }} lastYear={null} />
          <AddLine form={form} list={side} label={add} />
        </section>
      ))}
      <h2>Montant demandé</h2>
      <AmountInput
        {...form.field("requestedAmount")}
        label="Montant total demandé aux financeurs de l’appel"
        hint="Le même que le total de leurs lignes ci-dessus."
      />
      <BudgetBalance balance={balanceOf(budget)} />
      <Button name="_intent" value="continue">
        Garder le budget
      </Button>
    </PlainForm>
  );
}
