import { isWhiteSpace } from "~/domain/text/white-space";
import { decimalOf, type Decimal, type Hundredths } from "./decimal";

/** Thirteen digits and two decimals always fit a safe integer. */
const mostDigits = 13;
const shape = /^-?[0-9]+(?:\.[0-9]+)?$/;
const scientific = /^(-?)([0-9]+)(?:\.([0-9]+))?[eE]([+-]?[0-9]+)$/;

/** The number written `-12.345` (white space at the ends aside), or null when the text is not one. */
export function readDecimal(text: string): Decimal | null {
  let start = 0;
  let end = text.length;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end -= 1;
  return readHundredths(text, start, end) ?? readWide(text.slice(start, end));
}

/** The number a JSON number stands for: the shortest decimal that reads back as it. */
export function decimalOfNumber(value: number): Decimal {
  const written = readDecimal(String(value)) ?? readScientific(String(value));
  if (written === null) throw new RangeError(`not a finite number: ${value}`);
  return written;
}

/** The plain digits of a number in scientific notation, or null when its exponent is beyond a thousand. */
export function readScientific(text: string): Decimal | null {
  const match = scientific.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", power = ""] = match;
  const scale = fraction.length - Number(power);
  if (Math.abs(scale) > 1000) return null;
  const coefficient = BigInt(sign + whole + fraction);
  return scale >= 0 ? decimalOf(coefficient, scale) : decimalOf(coefficient * 10n ** BigInt(-scale), 0);
}

function readHundredths(text: string, start: number, end: number): Hundredths | null {
  let index = start;
  const negative = text.charCodeAt(index) === 45;
  if (negative) index += 1;
  const firstDigit = index;
  let value = 0;
  for (; index < end; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  const digits = index - firstDigit;
  if (digits === 0 || digits > mostDigits) return null;
  value *= 100;
  if (index < end) {
    const decimals = end - index - 1;
    if (text.charCodeAt(index) !== 46 || decimals < 1 || decimals > 2) return null;
    const tenths = text.charCodeAt(index + 1) - 48;
    const hundredths = decimals === 2 ? text.charCodeAt(index + 2) - 48 : 0;
    if (tenths < 0 || tenths > 9 || hundredths < 0 || hundredths > 9) return null;
    value += tenths * 10 + hundredths;
  }
  return (negative && value !== 0 ? -value : value) as Hundredths;
}

function readWide(text: string): Decimal | null {
  if (!shape.test(text)) return null;
  const point = text.indexOf(".");
  const scale = point < 0 ? 0 : text.length - point - 1;
  return decimalOf(BigInt(text.replace(".", "")), scale);
}
