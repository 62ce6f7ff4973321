import type { IbanFault } from "~/domain/identifiers/iban";

/** What to mend in an IBAN. */
export const ibanFaultWords = {
  shape:
    "Recopiez l’IBAN depuis le RIB\u00A0: deux lettres, deux chiffres, puis des lettres et des chiffres.",
  country: "Vérifiez les deux premières lettres de l’IBAN\u00A0: aucun pays n’a ce code.",
  length: "Vérifiez la longueur de l’IBAN\u00A0: il en a 27 pour un compte en France.",
  "check-digits": "Recopiez l’IBAN depuis le RIB\u00A0: un caractère au moins est faux.",
  "rib-key": "Recopiez l’IBAN depuis le RIB\u00A0: un chiffre au moins est faux.",
} as const satisfies Record<IbanFault, string>;

/** "FR76 3000 4000 …": by four, as on the bank's paper. */
export function groupedIban(iban: string): string {
  return (iban.match(/.{1,4}/g) ?? []).join("\u00A0");
}

/** "FR76 •••• 0143": enough to recognise an account, not to use it. */
export function maskedIban(iban: string): string {
  return `${iban.slice(0, 4)}\u00A0••••\u00A0${iban.slice(-4)}`;
}

const freshMs = 10 * 60_000;

/** Was the password proved lately enough for an act that moves money? */
export function isRecentlyConfirmed(confirmedAt: Date, now: Date): boolean {
  return now.getTime() - confirmedAt.getTime() <= freshMs;
}
