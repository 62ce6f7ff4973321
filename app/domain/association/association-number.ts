import { isRna, normaliseRna } from "~/domain/identifiers/rna";
import { isSiren, isSiret, normaliseSiret } from "~/domain/identifiers/siret";
import { accept, refuse, type Result } from "~/domain/result";
import { withoutWhiteSpace } from "~/domain/text/white-space";

export interface AssociationNumber {
  readonly kind: "siret" | "siren" | "rna";
  /** Without white space, upper case. */
  readonly number: string;
}

export type NumberFault =
  | { readonly code: "not-a-number" }
  | { readonly code: "wrong-length"; readonly digits: number }
  | { readonly code: "wrong-key"; readonly kind: "siret" | "siren" };

const digits = /^[0-9]+$/;

/** The number by which people know their association: SIRET, SIREN or RNA, with or without spaces, dots and dashes. */
export function readAssociationNumber(text: string): Result<AssociationNumber, NumberFault> {
  const typed = withoutWhiteSpace(text).replace(/[.\-\u2010-\u2015]/g, "");
  if (isRna(typed)) return accept({ kind: "rna", number: normaliseRna(typed) });
  if (!digits.test(typed)) return refuse({ code: "not-a-number" });
  if (typed.length !== 14 && typed.length !== 9)
    return refuse({ code: "wrong-length", digits: typed.length });
  const kind = typed.length === 14 ? "siret" : "siren";
  const isRight = kind === "siret" ? isSiret(typed) : isSiren(typed);
  return isRight ? accept({ kind, number: normaliseSiret(typed) }) : refuse({ code: "wrong-key", kind });
}

/** What to mend in a number that cannot be one. */
export function numberFaultInWords(fault: NumberFault): string {
  switch (fault.code) {
    case "not-a-number":
      return "Écrivez un numéro Siret (14 chiffres), Siren (9 chiffres) ou RNA (W suivi de 9 chiffres).";
    case "wrong-length":
      return `Un numéro Siret a 14 chiffres, un Siren en a 9\u00A0: celui-ci en a ${fault.digits}.`;
    case "wrong-key":
      return `Vérifiez le numéro ${fault.kind === "siret" ? "Siret" : "Siren"}\u00A0: ces chiffres ne vont pas ensemble, l’un d’eux est sans doute faux.`;
  }
}
