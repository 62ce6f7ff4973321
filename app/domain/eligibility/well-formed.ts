import { trimmed } from "~/domain/text/white-space";

const shape = /^[0-9]+(?:\.[0-9]{1,2})?$/;

/** Whether an amount is written without sign and with at most two decimals, white space at its ends aside. */
export function isWellFormed(amount: string): boolean {
  return shape.test(amount) || shape.test(trimmed(amount));
}
