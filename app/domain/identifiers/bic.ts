import { trimmed } from "~/domain/text/white-space";

const shape = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

/** Bank identifier (ISO 9362) of 8 or 11 characters; case and outer white space aside. */
export function isBic(text: string): boolean {
  return shape.test(text) || shape.test(trimmed(text).toUpperCase());
}
