/** Who signs the dossier, as they say it. */
export interface Signatory {
  /** False: signs with a delegation, whose document is attached. */
  readonly isLegalRepresentative: boolean;
  readonly firstName: string;
  readonly lastName: string;
  /** Function in the association: "présidente". */
  readonly position: string;
}

/** "Françoise D’Haene, présidente", as the receipt shows it. */
export function signatoryInWords({ firstName, lastName, position }: Signatory): string {
  return `${firstName} ${lastName}, ${position}`;
}
