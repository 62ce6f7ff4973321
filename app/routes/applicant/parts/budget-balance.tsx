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
          { term: "Part des financements publics", value: shareOf(balance) },
        ]}
      />
    </output>
  );
}

function Sentence({ words }: { words: BalanceWords }) {
  return <Notice tone={tones[words.tone]} title={words.sentence} />;
}

/** Of the charges in money: what is given in kind is not counted. */
function shareOf({ charges, chargesInKind, publicFunding }: Balance): string {
  const base = charges - chargesInKind;
  if (base <= 0) return "Pas encore de charges";
  const tenths = Math.round((publicFunding * 1000) / base);
  return `${String(tenths / 10).replace(".", ",")}\u00A0% (${formatAmount(publicFunding)})`;
}
