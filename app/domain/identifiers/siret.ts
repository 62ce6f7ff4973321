import { withoutWhiteSpace } from "~/domain/text/white-space";

/** SIREN of La Poste, whose establishments may carry a number that Luhn refuses. */
const laPoste = "356000000";

const sirenShape = /^[0-9]{9}$/;
const siretShape = /^[0-9]{14}$/;

/** SIRET as it is stored: without white space. */
export function normaliseSiret(text: string): string {
  return withoutWhiteSpace(text);
}

/** "000 000 919 00019": as people read it aloud, in one piece on a line; a number of another length is left alone. */
export function groupedSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, "$1\u00A0$2\u00A0$3\u00A0$4");
}

/** Nine ASCII digits that satisfy Luhn, white space aside. The form only: the directory knows whether it exists. */
export function isSiren(text: string): boolean {
  const siren = withoutWhiteSpace(text);
  return sirenShape.test(siren) && luhnSum(siren, 9) % 10 === 0;
}

/**
 * Fourteen ASCII digits, white space aside, that satisfy Luhn as their first nine do. For La Poste a sum of the
 * digits that is a multiple of five may stand for Luhn on the fourteen (Insee).
 */
export function isSiret(text: string): boolean {
  const siret = siretShape.test(text) ? text : withoutWhiteSpace(text);
  if (!siretShape.test(siret) || luhnSum(siret, 9) % 10 !== 0) return false;
  return luhnSum(siret, 14) % 10 === 0 || (siret.startsWith(laPoste) && digitSum(siret) % 5 === 0);
}

/** Luhn sum of the first `length` digits: every second one from the right is doubled, its digits added. */
function luhnSum(digits: string, length: number): number {
  let sum = 0;
  for (let index = 0; index < length; index += 1) {
    const digit = digits.charCodeAt(index) - 48;
    const doubled = (length - index) % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}

function digitSum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) sum += digits.charCodeAt(index) - 48;
  return sum;
}
