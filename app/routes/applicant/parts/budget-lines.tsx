import { AmountInput } from "~/components/fields/amount-input";
import { DataTable, type Column } from "~/components/data-table";
import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import {
  accountLabel,
  accountTitle,
  chargeFamilies,
  productFamilies,
  type AccountFamily,
} from "~/domain/budget/accounts";
import type { AccountLine, BudgetAnswers } from "~/domain/budget/budget-answers";
import { formatAmount, readAmount } from "~/domain/money/amount-text";
import type { BudgetForm } from "./budget-form";
import { RemoveLine } from "./remove-line";

export interface BudgetLinesProps {
  form: BudgetForm;
  side: "charges" | "products";
  /** Lines that have an account of their own; those after were added and choose theirs. */
  fixed: number;
  /** Those of the accounts alone, without the added ones. */
  isFixedOnly?: boolean;
  families: readonly AccountFamily[];
  lastYear: LastYearBudget | null;
}

/** The budget of the dossier of an earlier year, to compare with. */
export interface LastYearBudget {
  readonly year: number;
  readonly budget: BudgetAnswers;
}

/** Lines of one side, a table for each family of accounts. */
export function BudgetLines({ form, side, fixed, isFixedOnly, families, lastYear }: BudgetLinesProps) {
  const lines = form.rendered[side];
  const numbered = lines.slice(0, fixed).map((line, index) => ({ ...line, index }));
  return (
    <>
      {families.map((family) => {
        const codes = family.accounts.map(({ code }) => code);
        const rows = numbered.filter(({ account }) => codes.includes(account));
        if (rows.length === 0) return null;
        return (
          <DataTable
            key={family.code}
            caption={accountTitle(family.code)}
            rows={rows}
            rowKey={({ index }) => String(index)}
            columns={columnsOf(form, side, lastYear)}
          />
        );
      })}
      {(isFixedOnly ? [] : lines.slice(fixed)).map(({ account }, place) => (
        <AddedLine
          key={form.keyOf(side, fixed + place)}
          {...{ form, side, account }}
          index={fixed + place}
          ordinal={place + 1}
        />
      ))}
    </>
  );
}

function columnsOf(
  form: BudgetForm,
  side: LineProps["side"],
  lastYear: LastYearBudget | null,
): Column<LineProps["row"]>[] {
  const before = new Map(lastYear?.budget[side]?.map(({ account, amount }) => [account, amount]));
  return [
    { label: "Compte", isRowHeader: true, cell: (row) => <LineName {...{ form, side, row }} /> },
    ...(lastYear
      ? [
          {
            label: `En ${lastYear.year}`,
            align: "end" as const,
            cell: ({ account }: LineProps["row"]) => inEuros(before.get(account) ?? ""),
          },
        ]
      : []),
    { label: "Montant", align: "end", cell: (row) => <LineAmount {...{ form, side, row }} /> },
  ];
}

function inEuros(typed: string): string {
  const amount = readAmount(typed);
  return amount === null ? typed || "–" : formatAmount(amount);
}

interface LineProps {
  form: BudgetForm;
  side: "charges" | "products";
  row: AccountLine & { index: number };
}

function LineName({ form, side, row }: LineProps) {
  const name = `${side}.${row.index}` as const;
  return (
    <>
      {accountTitle(row.account)}
      <input type="hidden" name={`${name}.account`} defaultValue={row.account} />
      {row.label && (
        <TextInput
          {...form.field(`${name}.label`)}
          label={`Précision, ${accountLabel(row.account)}`}
          isLabelHidden
          isOptional
          width="30"
        />
      )}
    </>
  );
}

function LineAmount({ form, side, row }: LineProps) {
  return (
    <AmountInput
      {...form.field(`${side}.${row.index}.amount`)}
      label={`Montant, ${accountLabel(row.account)}`}
      isLabelHidden
      isOptional
    />
  );
}

interface AddedLineProps {
  form: BudgetForm;
  side: "charges" | "products";
  account: string;
  index: number;
  ordinal: number;
}

const optionsOfSide = {
  charges: optionsOf(chargeFamilies),
  products: optionsOf(productFamilies),
};

function AddedLine({ form, side, account, index, ordinal }: AddedLineProps) {
  const name = `${side}.${index}` as const;
  const known = optionsOfSide[side];
  const isKnown = account === "" || known.some(({ value }) => value === account);
  const options = isKnown ? known : [...known, { value: account, label: account }];
  return (
    <fieldset className="row answers">
      <legend className="label">{`Ligne ajoutée ${ordinal}`}</legend>
      <Select {...form.field(`${name}.account`)} label="Compte" options={options} isOptional />
      <TextInput {...form.field(`${name}.label`)} label="Précision" isOptional />
      <AmountInput
        {...form.field(`${name}.amount`, { deps: `${name}.account` })}
        label="Montant"
        isOptional
      />
      <RemoveLine {...{ form, index }} list={side} what={`la ligne ajoutée ${ordinal}`} />
    </fieldset>
  );
}

function optionsOf(families: readonly AccountFamily[]) {
  return families.flatMap(({ accounts }) =>
    accounts.map(({ code, label }) => ({ value: code, label: accountTitle(code, label) })),
  );
}
