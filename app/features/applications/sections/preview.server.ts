import { randomUUID } from "node:crypto";
import type { AnswersBySection } from "~/domain/application/form/assemble-input";
import { isSectionAsked } from "~/domain/application/form/asked";
import type { FormCall } from "~/domain/application/form/form-call";
import { withExtras } from "~/domain/application/form/section-of-call";
import { groupTitles, sectionGroups } from "~/domain/application/form/section";
import { sections, type FormSection } from "~/domain/application/sections";
import type { FormSettings } from "~/domain/call/form-settings";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import type { Ports } from "~/platform/ports.server";
import { findFormChoices } from "./form-choices.server";
import { shownAgain, type SectionView } from "./section-answer";
import { readSectionPost, withRowChanged } from "./section-intent";
import type { SectionPage } from "./section-page.server";

/** The form of a version of a call, published or not. Whose the call is was settled before. */
export interface FormToPreview {
  readonly callId: string;
  readonly versionId: string;
  readonly title: string;
  /** Code of the first pillar of the call: the sections of that pillar are shown. */
  readonly pillar: string;
  readonly form: FormSettings;
}

export interface PreviewedSection {
  readonly title: string;
  readonly slug: string;
  readonly questions: number;
}

/** The sections that the form would show, in the groups of the task list. */
export function previewSections(
  preview: FormToPreview,
): readonly { readonly title: string; readonly sections: readonly PreviewedSection[] }[] {
  return sectionGroups.map((group) => ({
    title: groupTitles[group],
    sections: askedSections(preview)
      .filter((section) => section.group === group)
      .map(({ title, slug, questions }) => ({ title, slug, questions: questions.length })),
  }));
}

/** One section as an association would first see it; null when the form does not ask it. */
export async function findSectionPreview(
  { db }: Ports,
  preview: FormToPreview,
  slug: string,
): Promise<SectionPage | null> {
  const section = askedSections(preview).find((asked) => asked.slug === slug);
  if (!section || section.code === "budget") return null;
  const { callId, versionId: callVersionId, title } = preview;
  return {
    number: "apercu",
    projectTitle: title,
    slug,
    extras: extrasOf(preview, section.code),
    version: 0,
    pageKey: randomUUID(),
    seen: "",
    userId: "",
    answers: {},
    choices: await findFormChoices(db, { callId, callVersionId }),
    readOnly: null,
    saved: null,
    eligibility: null,
    lastYear: null,
    isChecking: false,
  };
}

/** What the form would say of these answers; nothing is kept. */
export async function answerPreview(
  preview: FormToPreview,
  slug: string,
  posted: PostedForm,
): Promise<SectionView | null> {
  const section = askedSections(preview).find((asked) => asked.slug === slug);
  if (!section) return null;
  const post = readSectionPost(posted.values);
  const { intent, answers } = post;
  if (intent.to === "add" || intent.to === "remove") {
    const list = section.questions.find(({ name }) => name === intent.list);
    const values = list?.kind === "rows" ? withRowChanged(answers, intent, list.least) : answers;
    return shownAgain(post, { values });
  }
  const form = await checkForm({ form: null, values: answers }, section.schema);
  if (!form.ok) return { ...shownAgain(post), ...form.refusal };
  const missing = section.missing(form.value).map(({ name, message }) => ({ name, message }));
  return { ...shownAgain(post), errors: missing };
}

function askedSections({ form, pillar }: FormToPreview): readonly FormSection[] {
  const call: Pick<FormCall, "sections" | "extras"> = { sections: form.sections, extras: form.questions };
  const answers: AnswersBySection = { project: { pillar } };
  return sections
    .filter(({ code }) => isSectionAsked(code, call, answers))
    .map((section) => {
      const extras = extrasOf({ form }, section.code);
      return extras.length === 0 || section.code === "budget" ? section : withExtras(section, extras);
    });
}

/** Every question that is asked, whatever its condition on another section. */
function extrasOf({ form }: Pick<FormToPreview, "form">, code: string) {
  return form.questions.filter(({ section, isHidden }) => section === code && !isHidden);
}
