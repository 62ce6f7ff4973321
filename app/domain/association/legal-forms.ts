import { legalForms, otherLegalForm } from "~/domain/application/sections/legal-forms";

/** Legal forms offered when an association is created; another one is written in the dossier. */
export const offeredForms = legalForms.filter(({ value }) => value !== otherLegalForm);

export const offeredFormCodes = offeredForms.map(({ value }) => value);

/** The label of a legal form, or its code when it is none of ours. */
export function legalFormInWords(code: string): string {
  return offeredForms.find(({ value }) => value === code)?.label ?? `Forme juridique ${code}`;
}
