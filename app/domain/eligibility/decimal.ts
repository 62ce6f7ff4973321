import { withoutTrailingZeros } from "./digits";

/**
 * Exact decimal number of any size. Most are hundredths held in a safe integer, which costs no allocation; the
 * others are a coefficient and a count of decimals. Only the files named after decimals look inside.
 */
export type Decimal = Hundredths | WideDecimal;

export type Hundredths = number & { readonly __unit: "hundredths" };

interface WideDecimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

export const zero = 0 as Hundredths;

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

/** `-12.345`, with two decimals at least: the form `readDecimal` reads. */
export function exchangeText(value: Decimal): string {
  const { coefficient, scale } = widened(value);
  const negative = coefficient < 0n;
  const digits = String(negative ? -coefficient : coefficient).padStart(scale + 1, "0");
  const decimals = withoutTrailingZeros(digits.slice(digits.length - scale)).padEnd(2, "0");
  return `${negative ? "-" : ""}${digits.slice(0, digits.length - scale)}.${decimals}`;
}

/** Both coefficients at the same scale, and that scale. */
export function aligned(left: Decimal, right: Decimal): [bigint, bigint, number] {
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
