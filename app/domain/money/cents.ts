/** Whole euro cents. Never a float of euros. */
export type Cents = number & { readonly __unit: "cents" };

/**
 * Checks a count of cents once, where it enters the domain.
 *
 * @throws {RangeError} when it is not a safe integer
 */
export function cents(count: number): Cents {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a count of cents: ${count}`);
  return count as Cents;
}

export const noCents = cents(0);

export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}
