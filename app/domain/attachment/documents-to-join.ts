import { formSettings } from "~/domain/call/form-settings";
import type { AnswersBySection } from "~/domain/application/form/assemble-input";
import { isMet } from "~/domain/application/form/extra-questions";
import { conditionWords } from "~/domain/call/condition-words";
import type { DocumentType } from "~/domain/eligibility/application-input";
import { documentWords } from "./document-words";

export interface DocumentToJoin {
  readonly type: DocumentType;
  /** Somebody must join it: those whom the rules of eligibility name, everybody, or those who answered so. */
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
  const { documents, questions } = formSettings.parse(form);
  const named = new Set<DocumentType>(documents.map(({ type }) => type));
  const added = alwaysOffered.filter((type) => !named.has(type));
  return [
    ...documents.map(({ type, required, when, label, help }) => ({
      type,
      isRequiredByRule: required !== "optional",
      label: label || documentWords[type].label,
      why: [
        help || documentWords[type].why,
        required === "when" && when ? `Demandée ${conditionWords(when, questions)}.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    })),
    ...added.map((type) => ({ type, isRequiredByRule: false, ...documentWords[type] })),
  ];
}

/** A document that is joined, and that a later version of the call asks no longer, in the words of the form. */
export function documentNoLongerAsked(type: DocumentType): DocumentToJoin {
  const { label } = documentWords[type];
  const why =
    "L’appel ne demande plus cette pièce. Le fichier reste dans le dossier, et l’instruction le lit.";
  return { type, isRequiredByRule: false, label, why };
}

/**
 * Labels of the documents that the call itself asks of this dossier and that are not joined: those asked of
 * everybody, and those whose condition its answers meet. What the rules ask is theirs to find.
 */
export function missingDocuments(
  form: unknown,
  answers: AnswersBySection,
  joined: readonly { readonly documentType: string }[],
): readonly string[] {
  return formSettings
    .parse(form)
    .documents.filter(({ required, when }) =>
      required === "when" ? when !== undefined && isMet(when, answers) : required === "always",
    )
    .filter(({ type }) => !joined.some(({ documentType }) => documentType === type))
    .map(({ type, label }) => label || documentWords[type].label);
}
