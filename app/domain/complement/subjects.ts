import { documentLabel, isDocumentType } from "~/domain/attachment/document-words";
import { sectionByCode, sections, type FormSection } from "~/domain/application/sections";

/** What a request opens again: one question, a section without questions of its own (the budget), or a document. */
export type Subject =
  | { readonly kind: "question"; readonly section: string; readonly question: string }
  | { readonly kind: "section"; readonly section: string }
  | { readonly kind: "document"; readonly documentType: string };

/** Reads `question:project.goals`, `section:budget` or `document:RIB`; null for what names nothing of the form. */
export function readSubject(code: string): Subject | null {
  const [kind, rest = ""] = [code.slice(0, code.indexOf(":")), code.slice(code.indexOf(":") + 1)];
  if (kind === "document") return isDocumentType(rest) ? { kind, documentType: rest } : null;
  const [sectionCode = "", question] = rest.split(".");
  const section: FormSection | undefined = sectionByCode(sectionCode);
  if (!section) return null;
  if (kind === "section" && question === undefined && section.questions.length === 0)
    return { kind, section: sectionCode };
  const isAsked = section.questions.some(({ name }) => name === question);
  return kind === "question" && question !== undefined && isAsked
    ? { kind, section: sectionCode, question }
    : null;
}

/** "Le projet – Que voulez-vous changer ?" */
export function subjectLabel(code: string): string {
  const subject = readSubject(code);
  if (!subject) return code;
  if (subject.kind === "document") return documentLabel(subject.documentType);
  const section: FormSection = sectionByCode(subject.section)!;
  if (subject.kind === "section") return section.title;
  const question = section.questions.find(({ name }) => name === subject.question)!;
  return `${section.title} – ${question.label}`;
}

export interface SubjectGroup {
  readonly title: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Everything that can be asked again of a dossier, by section, then its documents. */
export function subjectGroups(
  askedSections: readonly string[],
  documents: readonly { readonly type: string; readonly label: string }[],
): readonly SubjectGroup[] {
  const bySection = sections
    .filter(({ code }) => askedSections.includes(code))
    .map((section: FormSection) => ({
      title: section.title,
      options:
        section.questions.length === 0
          ? [{ value: `section:${section.code}`, label: "Toute la rubrique" }]
          : section.questions.map(({ name, label }) => ({
              value: `question:${section.code}.${name}`,
              label,
            })),
    }));
  const joined = documents.map(({ type, label }) => ({ value: `document:${type}`, label }));
  return [...bySection, { title: "Pièces", options: joined }];
}

/** Names of the questions open in a section: all of them when the section is asked whole, none when it is not. */
export function openQuestions(subjects: readonly string[], sectionCode: string): "all" | readonly string[] {
  const read = subjects.map(readSubject).filter((subject) => subject !== null);
  if (read.some((one) => one.kind === "section" && one.section === sectionCode)) return "all";
  return read.flatMap((one) =>
    one.kind === "question" && one.section === sectionCode ? [one.question] : [],
  );
}

/** Codes of the sections in which something is open, in the order of the form. */
export function openSections(subjects: readonly string[]): readonly string[] {
  return sections
    .map(({ code }) => code as string)
    .filter((code) => openQuestions(subjects, code).length > 0);
}

/** Types of the documents asked. */
export function askedDocuments(subjects: readonly string[]): readonly string[] {
  return subjects.flatMap((code) => {
    const subject = readSubject(code);
    return subject?.kind === "document" ? [subject.documentType] : [];
  });
}
