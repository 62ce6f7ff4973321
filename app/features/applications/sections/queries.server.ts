import { fullName, type Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { isSectionAsked } from "~/domain/application/form/asked";
import type { AnswersBySection } from "~/domain/application/form/assemble-input";
import type { FormCall } from "~/domain/application/form/form-call";
import { sectionProgress, type SectionProgress } from "~/domain/application/form/progress";
import { toldStatus } from "~/domain/application/status-words";
import { isOpenToApplicant, type ApplicationStatus } from "~/domain/application/lifecycle";
import { sectionsOfCall } from "~/domain/application/form/section-of-call";
import type { FormSection } from "~/domain/application/sections";
import { callStateAt, type CallState } from "~/domain/call/lifecycle";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";
import { readAnswers } from "../assemble.server";
import { callWindow } from "../call-window.server";
import { formCallOf, formCallSelect } from "./form-call.server";

/** Why the answers are only to be read. */
export type ReadOnly = "sent" | "call-not-open" | "not-an-editor";

export interface SectionOfForm extends SectionProgress {
  readonly section: FormSection;
  /** 0 when it was never saved. */
  readonly version: number;
  readonly saved: { readonly at: Date; readonly by: string; readonly isOwn: boolean } | null;
}

/** An application of the actor with its answers and how far each section is. */
export interface ApplicationForm {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: ApplicationStatus;
  readonly association: string;
  readonly call: FormCall & {
    readonly id: string;
    readonly title: string;
    readonly slug: string;
    readonly closesAt: Date;
    readonly state: CallState;
  };
  readonly callVersionId: string;
  readonly readOnly: ReadOnly | null;
  /** It began with the answers of an earlier year. */
  readonly isRenewal: boolean;
  readonly answers: AnswersBySection;
  readonly sections: readonly SectionOfForm[];
  readonly fileCount: number;
}

export async function findApplicationForm(
  { db, now }: Ports,
  actor: Actor,
  number: string,
): Promise<ApplicationForm | null> {
  const row = await db.application.findFirst({
    where: { number, ...applicationsOfOwn(actor, "application.read") },
    select: {
      id: true,
      number: true,
      title: true,
      status: true,
      associationId: true,
      callVersionId: true,
      renewedFromId: true,
      association: { select: { name: true } },
      call: { select: { id: true, title: true, slug: true, ...callWindow, ...formCallSelect.call.select } },
      callVersion: formCallSelect.callVersion,
      sections: {
        select: {
          code: true,
          answers: true,
          completedAt: true,
          version: true,
          updatedAt: true,
          updatedById: true,
          updatedBy: { select: { firstName: true, lastName: true } },
        },
      },
      _count: { select: { attachments: { where: { removedAt: null } } } },
    },
  });
  if (!row) return null;
  const { id, title, status, callVersionId, call: window } = row;
  const call = formCallOf(row);
  const state = callStateAt(window, now());
  const answers = readAnswers(row.sections);
  return {
    id,
    number: row.number,
    title,
    status: toldStatus(status),
    callVersionId,
    association: row.association.name,
    call: {
      ...call,
      id: window.id,
      title: window.title,
      slug: window.slug,
      closesAt: window.closesAt,
      state,
    },
    readOnly: readOnlyWhy(
      status,
      state,
      associationsFor(actor, "application.edit").includes(row.associationId),
    ),
    isRenewal: row.renewedFromId !== null,
    answers,
    sections: sectionsOfCall(call, answers).map((section) => {
      const stored = row.sections.find(({ code }) => code === section.code);
      const held = answers[section.code];
      return {
        section,
        version: stored?.version ?? 0,
        saved: stored
          ? {
              at: stored.updatedAt,
              by: fullName(stored.updatedBy),
              isOwn: stored.updatedById === actor.userId,
            }
          : null,
        ...sectionProgress(
          section,
          isSectionAsked(section.code, call, answers),
          held && { answers: held, isCompleted: Boolean(stored?.completedAt) },
        ),
      };
    }),
    fileCount: row._count.attachments,
  };
}

function readOnlyWhy(status: ApplicationStatus, state: CallState, mayEdit: boolean): ReadOnly | null {
  if (!isOpenToApplicant(status)) return "sent";
  if (state !== "open") return "call-not-open";
  return mayEdit ? null : "not-an-editor";
}
