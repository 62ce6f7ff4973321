import { formatAmount } from "~/domain/money/amount-text";
import type { Cents } from "~/domain/money/cents";

/** "4 500 €" when there are no cents, else "4 500,50 €". */
export function moneyWords(amount: Cents): string {
  return formatAmount(amount).replace(",00\u00A0€", "\u00A0€");
}
