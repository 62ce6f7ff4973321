const whole = 10_000;
const written = /^(\d{1,3})(?:[.,](\d{1,2}))?$/;

/** Hundredths of a percent, whole: 7 000 is 70 %. */
export type BasisPoints = number & { readonly __unit: "basis points" };

/** @throws {RangeError} when it is not a whole number from 0 to 10 000 */
export function basisPoints(count: number): BasisPoints {
  if (!Number.isInteger(count) || count < 0 || count > whole)
    throw new RangeError(`not a share in basis points: ${count}`);
  return count as BasisPoints;
}

/** A share as people type it, "70", "33,5 %"; null when it is not one from 0 to 100 with two decimals at most. */
export function readShare(text: string): BasisPoints | null {
  const match = written.exec(text.replace(/[\p{White_Space}%]/gu, ""));
  if (!match) return null;
  const [, percent = "0", decimals = ""] = match;
  const count = Number(percent) * 100 + Number(decimals.padEnd(2, "0"));
  return count <= whole ? basisPoints(count) : null;
}

/** What a field is filled with: "70", "33,5". */
export function shareForField(share: BasisPoints): string {
  return String(share / 100).replace(".", ",");
}

/** "33,5 %" with a French no-break space. */
export function formatShare(share: BasisPoints): string {
  return `${shareForField(share)}\u00A0%`;
}
