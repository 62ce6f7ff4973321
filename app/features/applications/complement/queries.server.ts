import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import type { Answers } from "~/domain/application/form/answers";
import type { Choices } from "~/domain/application/form/choices";
import type { CallFunder } from "~/domain/application/form/form-call";
import { sectionByCode, type FormSection } from "~/domain/application/sections";
import { documentsToJoin } from "~/domain/attachment/documents-to-join";
import { askedDocuments, openQuestions, openSections } from "~/domain/complement/subjects";
import type { Day } from "~/domain/calendar/paris";
import type { Ports } from "~/platform/ports.server";
import { readAnswers } from "../assemble.server";
import { listKeptFiles } from "../attachments/kept-files.server";
import { formCallOf, formCallSelect } from "../sections/form-call.server";
import { findFormChoices } from "../sections/form-choices.server";
import { findOpenRequest } from "./open-request.server";

export interface ComplementView {
  readonly number: string;
  readonly title: string;
  readonly message: string;
  readonly dueOn: Day;
  readonly version: number;
  readonly mayAnswer: boolean;
  readonly sections: readonly {
    readonly code: string;
    readonly title: string;
    /** Labels of the questions asked; empty when the whole section is. */
    readonly questions: readonly string[];
    readonly isAnswered: boolean;
  }[];
  readonly documents: readonly {
    readonly type: string;
    readonly label: string;
    readonly why: string;
    /** Joined since the request. */
    readonly files: readonly { readonly id: string; readonly fileName: string; readonly sizeBytes: number }[];
  }[];
}

/** What is asked again of the actor's application, and how far the answer is. */
export async function findComplement(
  { db }: Ports,
  actor: Actor,
  number: string,
): Promise<ComplementView | null> {
  const request = await findOpenRequest(db, actor, { permission: "application.read", number });
  if (!request) return null;
  const application = await db.application.findUniqueOrThrow({
    where: { id: request.applicationId },
    select: { title: true, associationId: true, callVersion: { select: { form: true } } },
  });
  const files = await listKeptFiles(db, request.applicationId);
  const asked = askedDocuments(request.subjects);
  return {
    number,
    title: application.title,
    message: request.message,
    dueOn: request.dueOn.toISOString().slice(0, 10) as Day,
    version: request.version,
    mayAnswer: associationsFor(actor, "application.edit").includes(application.associationId),
    sections: openSections(request.subjects).map((code) => {
      const section: FormSection = sectionByCode(code)!;
      const open = openQuestions(request.subjects, code);
      return {
        code,
        title: section.title,
        questions:
          open === "all"
            ? []
            : section.questions.filter(({ name }) => open.includes(name)).map(({ label }) => label),
        isAnswered: request.draft[code] !== undefined,
      };
    }),
    documents: documentsToJoin(application.callVersion.form)
      .filter(({ type }) => asked.includes(type))
      .map(({ type, label, why }) => ({
        type,
        label,
        why,
        files: files
          .filter((file) => file.documentType === type && file.uploadedAt >= request.askedAt)
          .map(({ id, fileName, sizeBytes }) => ({ id, fileName, sizeBytes })),
      })),
  };
}

export interface ComplementSection {
  readonly number: string;
  readonly code: string;
  readonly version: number;
  /** Names of the questions that are open. */
  readonly open: "all" | readonly string[];
  /** As they stand: what was begun, else what was sent. */
  readonly answers: Answers;
  readonly choices: Choices;
  readonly funders: readonly CallFunder[];
}

/** One section in which something is asked, with the answers begun or sent. */
export async function findComplementSection(
  { db }: Ports,
  actor: Actor,
  { number, code }: { number: string; code: string },
): Promise<ComplementSection | null> {
  const request = await findOpenRequest(db, actor, { permission: "application.edit", number });
  const open = request ? openQuestions(request.subjects, code) : [];
  if (!request || open.length === 0) return null;
  const row = await db.application.findUniqueOrThrow({
    where: { id: request.applicationId },
    select: {
      callId: true,
      callVersionId: true,
      sections: { select: { code: true, answers: true } },
      ...formCallSelect,
    },
  });
  const kept: Readonly<Record<string, Answers | undefined>> = readAnswers(row.sections);
  return {
    number,
    code,
    version: request.version,
    open,
    answers: { ...kept[code], ...request.draft[code] },
    choices: await findFormChoices(db, { callId: row.callId, callVersionId: row.callVersionId }),
    funders: formCallOf(row).funders,
  };
}
