import { trimmed } from "~/domain/text/white-space";

const shape = /^W[0-9][0-9A-Z][0-9]{7}$/;

/** Number in the national register of associations as it is compared: trimmed, upper case. */
export function normaliseRna(text: string): string {
  return trimmed(text).toUpperCase();
}

/** W, a digit, a digit or letter, seven digits; case and outer white space aside. */
export function isRna(text: string): boolean {
  return shape.test(normaliseRna(text));
}
