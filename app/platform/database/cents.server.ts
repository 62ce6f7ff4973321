import { cents, type Cents } from "~/domain/money/cents";

/** bigint columns hold cents; inside the house they are branded numbers. */
export function centsFromRow(column: bigint): Cents;
export function centsFromRow(column: bigint | null): Cents | null;
export function centsFromRow(column: bigint | null): Cents | null {
  return column === null ? null : cents(Number(column));
}

export function centsToRow(amount: Cents): bigint;
export function centsToRow(amount: Cents | null): bigint | null;
export function centsToRow(amount: Cents | null): bigint | null {
  return amount === null ? null : BigInt(amount);
}
