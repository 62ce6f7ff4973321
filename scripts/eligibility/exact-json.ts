import { compare, exchangeText } from "~/domain/eligibility/decimal";
import { decimalOfNumber, readDecimal, readScientific } from "~/domain/eligibility/read-decimal";

/** Numbers that a double may not hold: sixteen digits or more, or an exponent. */
const longNumber = /[:[,]\s*-?[0-9.]{16}/;
const scientificNumber = /[:[,]\s*-?[0-9.]+[eE]/;

/** Where the exchange format takes a number or a decimal text, compared exactly. */
const exactMembers: ReadonlySet<string> = new Set(["targetMin", "targetMax"]);

/**
 * JSON whose targets keep every digit: one that no double equals is given as its decimal text.
 *
 * @throws {SyntaxError} when the text is not JSON
 */
export function parseExactly(json: string): unknown {
  if (!longNumber.test(json) && !scientificNumber.test(json)) return JSON.parse(json);
  try {
    return JSON.parse(json, keepDigits);
  } catch (cause) {
    // Reviving descends by recursion, reading does not: targets stand at no such depth.
    if (cause instanceof RangeError) return JSON.parse(json);
    throw cause;
  }
}

function keepDigits(key: string, value: unknown, ...[context]: unknown[]): unknown {
  if (typeof value !== "number" || !exactMembers.has(key)) return value;
  const written = readDecimal(sourceOf(context)) ?? readScientific(sourceOf(context));
  if (written === null) return value;
  const isHeld = Number.isFinite(value) && compare(decimalOfNumber(value), written) === 0;
  return isHeld ? value : exchangeText(written);
}

function sourceOf(context: unknown): string {
  return (context as { readonly source?: string } | undefined)?.source ?? "";
}
