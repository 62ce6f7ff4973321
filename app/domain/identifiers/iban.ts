import { withoutWhiteSpace } from "~/domain/text/white-space";
import { ibanLengths } from "./iban-lengths";
import { isRib } from "./rib";

export type IbanFault = "shape" | "country" | "length" | "check-digits" | "rib-key";

const shape = /^[A-Z]{2}[0-9]{2}[A-Z0-9]+$/;

/** IBAN as it is stored: no white space, upper case. */
function normaliseIban(text: string): string {
  return withoutWhiteSpace(text).toUpperCase();
}

/** What is wrong with an IBAN, or null. A French one must also carry a right RIB key. */
export function ibanFault(text: string): IbanFault | null {
  const iban = shape.test(text) ? text : normaliseIban(text);
  if (!shape.test(iban)) return "shape";
  const country = iban.slice(0, 2);
  const length = ibanLengths.get(country);
  if (length === undefined) return "country";
  if (iban.length !== length) return "length";
  if (modulo97(iban) !== 1) return "check-digits";
  return country === "FR" && !isRib(iban.slice(4)) ? "rib-key" : null;
}

/** ISO 7064 MOD 97-10 of the IBAN turned by four characters, A read as 10 … Z as 35. */
function modulo97(iban: string): number {
  let remainder = 0;
  for (let step = 0; step < iban.length; step += 1) {
    const unit = iban.charCodeAt((step + 4) % iban.length);
    remainder = (unit < 65 ? remainder * 10 + unit - 48 : remainder * 100 + unit - 55) % 97;
  }
  return remainder;
}
