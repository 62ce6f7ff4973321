import { Button } from "~/components/button";
import { AmountInput } from "~/components/fields/amount-input";
import { PlainForm } from "~/components/plain-form";
import { chargeFamilies, productFamilies } from "~/domain/budget/accounts";
import { fixedLines, type EditorAnswers } from "~/domain/budget/editor-lines";
import type { BudgetPage } from "~/features/applications/budget/queries.server";
import type { SectionView } from "~/features/applications/sections/section-answer";
import type { Typed } from "../editors/start-editors";
import { AddLine } from "./add-line";
import { autosaveAttributes } from "./autosave-attributes";
import { useBudgetForm } from "./budget-form";
import { CallFunding, OtherFundingLines } from "./budget-funding";
import { BudgetLines } from "./budget-lines";
import { BudgetTotals } from "./budget-totals";
import { CarriedFields } from "./carried-fields";
import { ConflictChoices } from "./conflict-view";
import { PasteLines, takeCells } from "./paste-lines";
import { DefaultButton, SaveButtons } from "./save-buttons";

export interface BudgetEditorProps extends Typed {
  /** What the editor opens with, which says how many lines have an account. */
  start: EditorAnswers;
  page: Pick<
    BudgetPage,
    "number" | "userId" | "version" | "pageKey" | "seen" | "funders" | "lastYear" | "isChecking"
  >;
  view: SectionView | null;
}

const section = { code: "budget", slug: "budget" } as const;
const inMoney = (families: typeof chargeFamilies) => families.filter((family) => !family.isInKind);
const inKind = (families: typeof chargeFamilies) => families.filter((family) => family.isInKind);

/** Charges, products and funders line by line, with totals that follow where a script runs. */
export function BudgetEditor({ start, page, view, typed }: BudgetEditorProps) {
  const form = useBudgetForm({ start, typed, refused: view?.errors ?? [], funders: page.funders });
  const { lastYear } = page;
  const fixed = fixedLines(start);
  return (
    <PlainForm data={autosaveAttributes(page, section, view)} label="Budget du projet" onPaste={takeCells}>
      <CarriedFields {...page} view={view} />
      <DefaultButton />
      {view?.conflict && <ConflictChoices conflict={view.conflict} />}
      <PasteLines pasted={view?.pasted ?? ""} />
      <h2 id="f-charges">Charges</h2>
      <BudgetLines
        {...{ form, lastYear, fixed: fixed.charges, families: inMoney(chargeFamilies) }}
        side="charges"
      />
      <AddLine form={form} list="charges" label="Ajouter une ligne de charge" />
      <h2 id="f-products">Produits</h2>
      <h3>Financeurs de l’appel</h3>
      <CallFunding form={form} funders={page.funders} />
      <h3>Autres financeurs</h3>
      <OtherFundingLines form={form} />
      <AddLine form={form} list="otherFunding" label="Ajouter un financeur" />
      <h3>Autres produits</h3>
      <BudgetLines
        {...{ form, lastYear, fixed: fixed.products, families: inMoney(productFamilies) }}
        side="products"
      />
      <AddLine form={form} list="products" label="Ajouter une ligne de produit" />
      <h2>Contributions en nature</h2>
      <p>Bénévolat, salles et matériel prêtés. Le total des comptes 86 et 87 doit être le même.</p>
      <BudgetLines
        {...{ form, lastYear, fixed: fixed.charges, families: inKind(chargeFamilies) }}
        side="charges"
        isFixedOnly
      />
      <BudgetLines
        {...{ form, lastYear, fixed: fixed.products, families: inKind(productFamilies) }}
        side="products"
        isFixedOnly
      />
      <h2>Montant demandé</h2>
      <AmountInput
        {...form.field("requestedAmount")}
        label="Montant total demandé aux financeurs de l’appel"
        hint="Le même que le total de leurs lignes ci-dessus."
      />
      <h2>Équilibre</h2>
      <BudgetTotals form={form} />
      {!form.isHydrated && (
        <Button kind="secondary" name="_intent" value="recalculate">
          Recalculer
        </Button>
      )}
      <SaveButtons isChecking={page.isChecking} />
    </PlainForm>
  );
}
