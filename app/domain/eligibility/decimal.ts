import { isWhiteSpace } from "~/domain/text/white-space";

/**
 * Exact decimal number of any size. Most are hundredths held in a safe integer, which costs no allocation; the
 * others are a coefficient and a count of decimals. Only the functions of this file look inside.
 */
export type Decimal = Hundredths | WideDecimal;

type Hundredths = number & { readonly __unit: "hundredths" };

interface WideDecimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

export const zero = 0 as Hundredths;

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
  return scale >= 0 ? { coefficient, scale } : { coefficient: coefficient * 10n ** BigInt(-scale), scale: 0 };
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

function readWide(text: string): WideDecimal | null {
  if (!shape.test(text)) return null;
  const point = text.indexOf(".");
  const scale = point < 0 ? 0 : text.length - point - 1;
  return { coefficient: BigInt(text.replace(".", "")), scale };
}

/** `coefficient × 10 ** -scale`. */
export function decimalOf(coefficient: bigint, scale: number): Decimal {
  return { coefficient, scale };
}

export function decimalOfCents(count: bigint): Decimal {
  return decimalOf(count, 2);
}

/** The decimal of a whole number. */
export function decimalOfCount(count: number): Decimal {
  const hundredths = count * 100;
  return Number.isSafeInteger(hundredths) ? (hundredths as Hundredths) : decimalOf(BigInt(count), 0);
}

export function add(left: Decimal, right: Decimal): Decimal {
  if (typeof left === "number" && typeof right === "number") {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum as Hundredths;
  }
  const [first, second, scale] = aligned(left, right);
  return { coefficient: first + second, scale };
}

export function subtract(left: Decimal, right: Decimal): Decimal {
  return add(left, negate(right));
}

export function negate(value: Decimal): Decimal {
  if (typeof value === "number") return (value === 0 ? 0 : -value) as Hundredths;
  return { coefficient: -value.coefficient, scale: value.scale };
}

export function multiply(left: Decimal, right: Decimal): Decimal {
  const [first, second] = [widened(left), widened(right)];
  return { coefficient: first.coefficient * second.coefficient, scale: first.scale + second.scale };
}

/** Negative, zero or positive as `left` is below, equal to or above `right`. */
export function compare(left: Decimal, right: Decimal): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  const [first, second] = aligned(left, right);
  return first < second ? -1 : Number(first > second);
}

/** Compares `part` with `share × whole`, nothing rounded. */
export function compareWithShare(part: Decimal, share: Decimal, whole: Decimal): number {
  if (typeof part === "number" && typeof share === "number" && typeof whole === "number") {
    const [left, right] = [part * 100, share * whole];
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  }
  return compare(part, multiply(share, whole));
}

/** Smallest whole number of cents that is not below the value. */
export function centsAbove(value: Decimal): bigint {
  return quotientAbove(value, decimalOfCount(1), 2);
}

/** Smallest whole number of cents that is above the value. */
export function centsBeyond(value: Decimal): bigint {
  return 1n - centsAbove(negate(value));
}

/** Smallest whole number of `10 ** -decimals` that is not below `dividend / divisor`, for a divisor above zero. */
export function quotientAbove(dividend: Decimal, divisor: Decimal, decimals: number): bigint {
  const [over, under] = aligned(dividend, divisor);
  const scaled = over * 10n ** BigInt(decimals);
  const quotient = scaled / under;
  return scaled > 0n && scaled % under !== 0n ? quotient + 1n : quotient;
}

/** Largest whole number that is not above `dividend / divisor`, for a divisor above zero. */
export function wholeQuotient(dividend: Decimal, divisor: Decimal): bigint {
  return -quotientAbove(negate(dividend), divisor, 0);
}

/** `part / whole` in units of `10 ** -decimals`, half to even, for a whole above zero. */
export function quotientHalfEven(part: Decimal, whole: Decimal, decimals: number): bigint {
  const [over, under] = aligned(part, whole);
  const scaled = over * 10n ** BigInt(decimals);
  const magnitude = scaled < 0n ? -scaled : scaled;
  const floor = magnitude / under;
  const twice = (magnitude % under) * 2n;
  const rounded = twice > under || (twice === under && floor % 2n === 1n) ? floor + 1n : floor;
  return scaled < 0n ? -rounded : rounded;
}

/** `-12.345`, with two decimals at least: the form `readDecimal` reads. */
export function exchangeText(value: Decimal): string {
  const { coefficient, scale } = shortened(value);
  const negative = coefficient < 0n;
  const digits = String(negative ? -coefficient : coefficient).padStart(scale + 1, "0");
  return `${negative ? "-" : ""}${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale)}`;
}

/** Two decimals, or as many as it takes to say the value exactly. */
function shortened(value: Decimal): WideDecimal {
  let { coefficient, scale } = widened(value);
  for (; scale > 2 && coefficient % 10n === 0n; scale -= 1) coefficient /= 10n;
  for (; scale < 2; scale += 1) coefficient *= 10n;
  return { coefficient, scale };
}

function aligned(left: Decimal, right: Decimal): [bigint, bigint, number] {
  const [first, second] = [widened(left), widened(right)];
  const scale = Math.max(first.scale, second.scale);
  return [rescaled(first, scale), rescaled(second, scale), scale];
}

function rescaled(value: WideDecimal, scale: number): bigint {
  return scale === value.scale ? value.coefficient : value.coefficient * 10n ** BigInt(scale - value.scale);
}

function widened(value: Decimal): WideDecimal {
  return typeof value === "number" ? { coefficient: BigInt(value), scale: 2 } : value;
}
