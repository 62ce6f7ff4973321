import { useMemo, type MouseEvent } from "react";
import { Button } from "~/components/button";
import { AmountInput } from "~/components/fields/amount-input";
import { HiddenVersion } from "~/components/fields/hidden-version";
import { PlainForm } from "~/components/plain-form";
import type { CallFunder } from "~/domain/application/form/form-call";
import { chargeFamilies, productFamilies } from "~/domain/budget/accounts";
import { balanceOf } from "~/domain/budget/balance";
import { emptyAccountLine, emptyFunding, type EditorAnswers } from "~/domain/budget/editor-lines";
import { BudgetBalance } from "./budget-balance";
import type { BudgetForm } from "./budget-form";
import { CallFunding, OtherFundingLines } from "./budget-funding";
import { BudgetLines } from "./budget-lines";

interface ComplementBudgetEditorProps {
  form: BudgetForm;
  /** What the editor opened with, which says how many lines have an account. */
  start: EditorAnswers;
  funders: readonly CallFunder[];
  version: number;
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
export function ComplementBudgetEditor({ form, start, funders, version }: ComplementBudgetEditorProps) {
  const { values } = form;
  const { otherFunding = [] } = values;
  const fixed = useMemo(
    () => ({
      charges: withAccount(start.charges, chargeFamilies),
      products: withAccount(start.products, productFamilies),
    }),
    [start],
  );
  /** Does in the browser what the button would ask of the server. */
  const instead = (act: () => void) => (event: MouseEvent) => {
    if (!form.isHydrated) return;
    event.preventDefault();
    act();
  };
  return (
    <PlainForm label="Budget du projet" onInput={form.follow}>
      <HiddenVersion name="_version" version={version} />
      <div className="visually-hidden" aria-hidden="true">
        <button type="submit" name="_intent" value="continue" tabIndex={-1}>
          Garder
        </button>
      </div>
      <h2>Financeurs de l’appel</h2>
      <CallFunding form={form} funders={funders} />
      <h2>Autres financeurs</h2>
      <OtherFundingLines form={form} lines={otherFunding} />
      <Button
        {...{ kind: "secondary", name: "_intent", value: "add:otherFunding" }}
        onClick={instead(() => form.add("otherFunding", emptyFunding))}
      >
        Ajouter un financeur
      </Button>
      {sides.map(({ side, title, families, add }) => {
        const lines = values[side] ?? [];
        return (
          <section key={side} aria-label={title}>
            <h2 id={`f-${side}`}>{title}</h2>
            <BudgetLines {...{ form, side, lines, fixed: fixed[side], families }} lastYear={null} />
            <Button
              {...{ kind: "secondary", name: "_intent", value: `add:${side}` }}
              onClick={instead(() => form.add(side, emptyAccountLine))}
            >
              {add}
            </Button>
          </section>
        );
      })}
      <h2>Montant demandé</h2>
      <AmountInput
        {...form.field("requestedAmount")}
        label="Montant total demandé aux financeurs de l’appel"
        hint="Le même que le total de leurs lignes ci-dessus."
      />
      <BudgetBalance balance={balanceOf(values)} />
      <Button name="_intent" value="continue">
        Garder le budget
      </Button>
    </PlainForm>
  );
}

/** Lines on a known account come first: see `editorAnswers`. */
function withAccount(lines: readonly { account: string }[], families: typeof chargeFamilies): number {
  const codes = new Set(families.flatMap((family) => family.accounts.map(({ code }) => code)));
  return lines.filter(({ account }) => codes.has(account)).length;
}
