import { Notice } from "~/components/notice";
import { SummaryList } from "~/components/summary-list";
import { balanceWords, inKindWords, type BalanceWords } from "~/domain/budget/balance-words";
import type { Balance } from "~/domain/budget/balance";
import { formatAmount } from "~/domain/money/amount-text";

const tones = { neutral: "info", success: "success", warning: "warning" } as const;

/** Totals and what lacks, in words; read out politely while they follow the typing. */
export function BudgetBalance({ balance }: { balance: Balance }) {
  const inKind = inKindWords(balance);
  return (
    <output className="budget-balance" aria-live="polite">
      <Sentence words={balanceWords(balance)} />
      {inKind && <Sentence words={inKind} />}
      <SummaryList
        rows={[
          { term: "Total des charges", value: formatAmount(balance.charges) },
          { term: "Total des produits", value: formatAmount(balance.products) },
          { term: "Demandé aux financeurs de l’appel", value: formatAmount(balance.askedInCall) },
          { term: "Part de la subvention demandée dans les produits", value: askedShareOf(balance) },
          { term: "Part des financements publics", value: shareOf(balance) },
        ]}
      />
    </output>
  );
}

function Sentence({ words }: { words: BalanceWords }) {
  return <Notice tone={tones[words.tone]} title={words.sentence} />;
}

/** Source: Cerfa 12156*06: the amount asked for over the total of the budget. */
function askedShareOf({ askedInCall, products }: Balance): string {
  return products <= 0 ? "Pas encore de produits" : inPercent(askedInCall, products);
}

function inPercent(part: number, whole: number): string {
  return `${String(Math.round((part * 1000) / whole) / 10).replace(".", ",")}\u00A0%`;
}

/** Of the charges in money: what is given in kind is not counted. */
function shareOf({ charges, chargesInKind, publicFunding }: Balance): string {
  const base = charges - chargesInKind;
  if (base <= 0) return "Pas encore de charges";
  return `${inPercent(publicFunding, base)} (${formatAmount(publicFunding)})`;
}
