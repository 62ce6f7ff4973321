import { compare, decimalOf, decimalOfCount, exchangeText, multiply, zero, type Decimal } from "./decimal";
import { quotientHalfEven } from "./decimal-quotient";
import { groupedByThousands, withoutTrailingZeros } from "./digits";

/** "1 234,50 €", with as many decimals as the exact value has. */
export function euros(value: Decimal): string {
  return `${figures(exchangeText(value))}\u00A0€`;
}

/** "70,3022 %" of `part` in `whole`: four decimals, half to even, for display only. */
export function percentOf(part: Decimal, whole: Decimal): string {
  if (compare(whole, zero) <= 0) return "0\u00A0%";
  const tenThousandths = quotientHalfEven(part, whole, 6);
  return `${figures(exchangeText(decimalOf(tenThousandths, 4)))}\u00A0%`.replace(",00\u00A0%", "\u00A0%");
}

/** "80 %", "12,5 %" for a share written 0.80, 0.125. */
export function shareInWords(share: Decimal): string {
  const [whole = "", decimals = ""] = figures(exchangeText(multiply(share, decimalOfCount(100)))).split(",");
  const shown = withoutTrailingZeros(decimals);
  return `${whole}${shown === "" ? "" : `,${shown}`}\u00A0%`;
}

/** "1 caractère", "12 caractères". */
export function counted(count: number | bigint, singular: string, plural = `${singular}s`): string {
  return `${figures(String(count))}\u00A0${count < 2 && count > -2 ? singular : plural}`;
}

/** "A, B et C". */
export function enumerated(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} et ${items.at(-1)}`;
}

/** A text as typed, between French quotation marks, cut when long. */
export function quoted(text: string): string {
  const points = [...text];
  return `«\u00A0${points.length > 40 ? `${points.slice(0, 39).join("")}…` : text}\u00A0»`;
}

function figures(text: string): string {
  const [whole = "", decimals] = text.split(".");
  const grouped = whole.startsWith("-")
    ? `−${groupedByThousands(whole.slice(1))}`
    : groupedByThousands(whole);
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
