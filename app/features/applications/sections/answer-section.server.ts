import type { Actor } from "~/domain/access/actor";
import type { Difference } from "~/domain/application/form/differences";
import { sectionPath } from "~/domain/application/form/paths";
import type { FormSection } from "~/domain/application/sections";
import type { FormRefusal } from "~/platform/forms/form-refusal";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import type { Ports } from "~/platform/ports.server";
import { closedWords } from "./closed-words";
import { findFormChoices } from "./form-choices.server";
import { readSectionPost, withRowChanged, type SectionPost } from "./section-intent";
import { saveSection, type SaveSectionRefusal } from "./save-section.server";
import { findNextSection } from "./section-page.server";
import { findApplicationForm } from "./queries.server";

/** The form shown again, with everything as it was typed. */
export interface SectionView extends FormRefusal {
  readonly version: number;
  readonly conflict?: {
    readonly by: string;
    readonly at: string;
    readonly differences: readonly Difference[];
  };
  readonly closed?: { readonly title: string; readonly text: string };
}

export type SectionAnswer =
  | {
      readonly kind: "saved";
      readonly next: string;
      readonly sentence: string;
      readonly tone: "success" | "warning";
    }
  | { readonly kind: "shown"; readonly status: number; readonly view: SectionView }
  | { readonly kind: "not-found" };

interface Posted {
  readonly number: string;
  readonly section: FormSection;
  readonly posted: PostedForm;
}

/** Answers what a person sent from the page of a section: a row more, a save, or the form again with the reason. */
export async function answerSection(ports: Ports, actor: Actor, sent: Posted): Promise<SectionAnswer> {
  const { number, section, posted } = sent;
  const post = readSectionPost(posted.values);
  const { intent, version, answers } = post;
  if (intent.to !== "save") return rowChanged(sent, post);
  const form = await checkForm({ form: null, values: answers }, section.schema);
  if (!form.ok) return { kind: "shown", status: 422, view: { ...form.refusal, version } };

  const saved = await saveSection(ports, actor, {
    number,
    section,
    version,
    answers: section.tidy(form.value),
    completed: true,
  });
  if (!saved.ok) return refused(ports, actor, sent, { post, refusal: saved.refusal });
  const { missing } = saved.value;
  const next =
    intent.next === "return" ? null : await findNextSection(ports, actor, { number, slug: section.slug });
  return {
    kind: "saved",
    next: next ? sectionPath(number, next) : `/dossiers/${number}`,
    tone: missing === 0 ? "success" : "warning",
    sentence: savedSentence(section.title, missing),
  };
}

function rowChanged({ section }: Posted, { intent, version, answers }: SectionPost): SectionAnswer {
  const list = intent.to === "save" ? undefined : section.questions.find(({ name }) => name === intent.list);
  const values =
    intent.to !== "save" && list?.kind === "rows" ? withRowChanged(answers, intent, list.least) : answers;
  return { kind: "shown", status: 200, view: { form: null, values, errors: [], version } };
}

async function refused(
  ports: Ports,
  actor: Actor,
  { number, section }: Posted,
  { post, refusal }: { post: SectionPost; refusal: SaveSectionRefusal },
): Promise<SectionAnswer> {
  const typed = { form: null, values: post.answers, errors: [] };
  if (refusal.code === "not-found") return { kind: "not-found" };
  if (refusal.code !== "changed-meanwhile") {
    const view = { ...typed, version: post.version, closed: closedWords(refusal) };
    return { kind: "shown", status: 409, view };
  }
  const { by, at, answers: theirs, version } = refusal.latest;
  const form = await findApplicationForm(ports, actor, number);
  if (!form) return { kind: "not-found" };
  const choices = await findFormChoices(ports.db, {
    callId: form.call.id,
    callVersionId: form.callVersionId,
  });
  const both = section.compare({ theirs, yours: post.answers }, choices);
  const conflict = { by, at: at.toISOString(), differences: both };
  return { kind: "shown", status: 409, view: { ...typed, version, conflict } };
}

function savedSentence(title: string, missing: number): string {
  const start = `«\u00A0${title}\u00A0» est enregistré.`;
  if (missing === 0) return start;
  return missing === 1
    ? `${start} Il y manque une réponse\u00A0: vous pourrez y revenir.`
    : `${start} Il y manque ${missing}\u00A0réponses\u00A0: vous pourrez y revenir.`;
}
