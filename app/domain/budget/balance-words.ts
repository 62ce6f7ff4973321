import { formatAmount } from "~/domain/money/amount-text";
import { cents } from "~/domain/money/cents";
import type { Balance } from "./balance";

export interface BalanceWords {
  readonly tone: "neutral" | "success" | "warning";
  readonly sentence: string;
}

/** Whether charges and products are equal, in words with the difference. Nothing typed is not a balance. */
export function balanceWords(balance: Balance): BalanceWords {
  if (balance.isEmpty) return { tone: "neutral", sentence: "Rien saisi pour l’instant." };
  if (balance.unreadable.length > 0)
    return { tone: "warning", sentence: unreadableWords(balance.unreadable) };
  const missing = balance.charges - balance.products;
  if (missing > 0)
    return { tone: "warning", sentence: `Il manque ${formatAmount(cents(missing))} de produits.` };
  if (missing < 0)
    return { tone: "warning", sentence: `Il manque ${formatAmount(cents(-missing))} de charges.` };
  return {
    tone: "success",
    sentence: `Équilibré\u00A0: ${formatAmount(balance.charges)} de charges et autant de produits.`,
  };
}

/** The same for what is given in kind, which balances by itself; null when there is none. */
export function inKindWords({ chargesInKind, productsInKind }: Balance): BalanceWords | null {
  const missing = chargesInKind - productsInKind;
  if (chargesInKind === 0 && productsInKind === 0) return null;
  if (missing === 0) {
    return {
      tone: "success",
      sentence: `Contributions en nature équilibrées\u00A0: ${formatAmount(chargesInKind)}.`,
    };
  }
  const [amount, account] = missing > 0 ? [missing, "87"] : [-missing, "86"];
  return {
    tone: "warning",
    sentence: `Contributions en nature\u00A0: il manque ${formatAmount(cents(amount))} au compte ${account}.`,
  };
}

function unreadableWords(texts: readonly string[]): string {
  const [first = ""] = texts;
  return texts.length === 1
    ? `Le montant «\u00A0${first}\u00A0» ne se lit pas. Écrivez-le en chiffres, par exemple 1\u00A0250,50.`
    : `${texts.length}\u00A0montants ne se lisent pas, dont «\u00A0${first}\u00A0». Écrivez-les en chiffres, par exemple 1\u00A0250,50.`;
}
