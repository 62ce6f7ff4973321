import { aligned, decimalOfCount, negate, type Decimal } from "./decimal";

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
