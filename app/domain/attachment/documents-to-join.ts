import { formSettings } from "~/domain/call/form-settings";
import type { DocumentType } from "~/domain/eligibility/application-input";
import { documentWords } from "./document-words";

export interface DocumentToJoin {
  readonly type: DocumentType;
  /** The rules of eligibility say for whom it is required; otherwise it is never missing. */
  readonly isRequiredByRule: boolean;
  readonly label: string;
  readonly why: string;
}

/** May always be joined: a signature by delegation depends on who signs, not on the call. */
const alwaysOffered = ["DELEGATION", "AUTRE"] as const;

/**
 * Documents that a call asks for, in its order and its words, then those that may always be joined.
 *
 * @throws {z.ZodError} when the settings of the form name an unknown document
 */
export function documentsToJoin(form: unknown): DocumentToJoin[] {
  const { documents } = formSettings.parse(form);
  const named = new Set<DocumentType>(documents.map(({ type }) => type));
  const added = alwaysOffered.filter((type) => !named.has(type));
  return [
    ...documents.map(({ type, required, label, help }) => ({
      type,
      isRequiredByRule: required === "rule",
      label: label || documentWords[type].label,
      why: help || documentWords[type].why,
    })),
    ...added.map((type) => ({ type, isRequiredByRule: false, ...documentWords[type] })),
  ];
}
