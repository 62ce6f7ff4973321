import { useMemo, type MouseEvent } from "react";
import { Button } from "~/components/button";
import { AmountInput } from "~/components/fields/amount-input";
import { PlainForm } from "~/components/plain-form";
import { chargeFamilies, productFamilies } from "~/domain/budget/accounts";
import { balanceOf } from "~/domain/budget/balance";
import { budgetHints } from "~/domain/budget/budget-hints";
import { emptyAccountLine, emptyFunding, type EditorAnswers } from "~/domain/budget/editor-lines";
import { proposalsFor } from "~/domain/budget/proposals";
import type { BudgetPage } from "~/features/applications/budget/queries.server";
import type { SectionView } from "~/features/applications/sections/section-answer";
import { BudgetBalance } from "./budget-balance";
import type { BudgetForm } from "./budget-form";
import { CallFunding, OtherFundingLines } from "./budget-funding";
import { BudgetLines } from "./budget-lines";
import { autosaveAttributes } from "./autosave-attributes";
import { CarriedFields } from "./carried-fields";
import { ConflictChoices } from "./conflict-view";
import { PasteLines, takeCells } from "./paste-lines";
import { DefaultButton, SaveButtons } from "./save-buttons";

export interface BudgetEditorProps {
  form: BudgetForm;
  /** What the editor opened with, which says how many lines have an account. */
  start: EditorAnswers;
  page: BudgetPage;
  view: SectionView | null;
}

const section = { code: "budget", slug: "budget" } as const;
const inMoney = (families: typeof chargeFamilies) => families.filter((family) => !family.isInKind);
const inKind = (families: typeof chargeFamilies) => families.filter((family) => family.isInKind);

/** Charges, products and funders line by line, with totals that follow where a script runs. */
export function BudgetEditor({ form, start, page, view }: BudgetEditorProps) {
  const { values } = form;
  const { charges = [], products = [], otherFunding = [] } = values;
  const fixed = useMemo(
    () => ({
      charges: withAccount(start.charges, chargeFamilies),
      products: withAccount(start.products, productFamilies),
    }),
    [start],
  );
  /** Does in the browser what the button would ask of the server. */
  const instead = (act: (element: HTMLFormElement) => void) => (event: MouseEvent) => {
    const { form: element } = event.currentTarget as HTMLButtonElement;
    if (!form.isHydrated || !element) return;
    event.preventDefault();
    act(element);
    requestAnimationFrame(() => element.dispatchEvent(new Event("change", { bubbles: true })));
  };
  return (
    <PlainForm
      data={autosaveAttributes(page, section, view)}
      label="Budget du projet"
      onPaste={takeCells}
      onInput={form.follow}
    >
      <CarriedFields {...page} view={view} />
      <DefaultButton />
      {view?.conflict && <ConflictChoices conflict={view.conflict} />}
      <PasteLines pasted={view?.pasted ?? ""} />
      <h2 id="f-charges">Charges</h2>
      <BudgetLines
        {...{ form, side: "charges", lines: charges, fixed: fixed.charges, lastYear: page.lastYear }}
        families={inMoney(chargeFamilies)}
      />
      <Button
        {...{ kind: "secondary", name: "_intent", value: "add:charges" }}
        onClick={instead(() => form.add("charges", emptyAccountLine))}
      >
        Ajouter une ligne de charge
      </Button>
      <h2 id="f-products">Produits</h2>
      <h3>Financeurs de l’appel</h3>
      <CallFunding form={form} funders={page.funders} />
      <h3>Autres financeurs</h3>
      <OtherFundingLines form={form} lines={otherFunding} />
      <Button
        {...{ kind: "secondary", name: "_intent", value: "add:otherFunding" }}
        onClick={instead(() => form.add("otherFunding", emptyFunding))}
      >
        Ajouter un financeur
      </Button>
      <h3>Autres produits</h3>
      <BudgetLines
        {...{ form, side: "products", lines: products, fixed: fixed.products, lastYear: page.lastYear }}
        families={inMoney(productFamilies)}
      />
      <Button
        {...{ kind: "secondary", name: "_intent", value: "add:products" }}
        onClick={instead(() => form.add("products", emptyAccountLine))}
      >
        Ajouter une ligne de produit
      </Button>
      <h2>Contributions en nature</h2>
      <p>Bénévolat, salles et matériel prêtés. Le total des comptes 86 et 87 doit être le même.</p>
      <BudgetLines
        {...{ form, side: "charges", lines: charges.slice(0, fixed.charges), fixed: fixed.charges }}
        lastYear={page.lastYear}
        families={inKind(chargeFamilies)}
      />
      <BudgetLines
        {...{ form, side: "products", lines: products.slice(0, fixed.products), fixed: fixed.products }}
        lastYear={page.lastYear}
        families={inKind(productFamilies)}
      />
      <h2>Montant demandé</h2>
      <AmountInput
        {...form.field("requestedAmount")}
        label="Montant total demandé aux financeurs de l’appel"
        hint="Le même que le total de leurs lignes ci-dessus."
      />
      <h2>Équilibre</h2>
      <BudgetBalance balance={balanceOf(values)} />
      {budgetHints(values).map((hint) => (
        <p key={hint} className="muted">
          {hint}
        </p>
      ))}
      {proposalsFor(values).map((proposal) => (
        <Button
          key={proposal.code}
          {...{ kind: "secondary", name: "_intent", value: `proposal:${proposal.code}` }}
          onClick={instead((element) => form.accept(proposal, element))}
        >
          {proposal.label}
        </Button>
      ))}
      {!form.isHydrated && (
        <Button kind="secondary" name="_intent" value="recalculate">
          Recalculer
        </Button>
      )}
      <SaveButtons isChecking={page.isChecking} />
    </PlainForm>
  );
}

/** Lines on a known account come first: see `editorAnswers`. */
function withAccount(lines: readonly { account: string }[], families: typeof chargeFamilies): number {
  const codes = new Set(families.flatMap((family) => family.accounts.map(({ code }) => code)));
  return lines.filter(({ account }) => codes.has(account)).length;
}
