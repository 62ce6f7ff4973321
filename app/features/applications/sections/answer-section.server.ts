import type { Actor } from "~/domain/access/actor";
import type { Answers } from "~/domain/application/form/answers";
import { sectionPath } from "~/domain/application/form/paths";
import type { FormSection } from "~/domain/application/sections";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import type { Ports } from "~/platform/ports.server";
import { answerConflict, withChosenParts } from "./answer-conflict.server";
import { closedWords } from "./closed-words";
import { findLastYear } from "./last-year.server";
import { shownAgain, type SectionAnswer } from "./section-answer";
import { readSectionPost, withRowChanged, type SectionPost } from "./section-intent";
import { saveSection, type SavedSection, type SaveSectionRefusal } from "./save-section.server";

export interface Posted {
  readonly number: string;
  readonly section: FormSection;
  readonly posted: PostedForm;
}

/** Answers what a person sent from the page of a section: a save, or the form again with what they asked. */
export async function answerSection(ports: Ports, actor: Actor, sent: Posted): Promise<SectionAnswer> {
  const { section, posted } = sent;
  const post = readSectionPost(posted.values);
  if (post.intent.to !== "save") return changedUnsaved(ports, actor, sent, post);
  const form = await checkForm({ form: null, values: post.answers }, section.schema);
  if (!form.ok) return { kind: "shown", status: 422, view: { ...shownAgain(post), ...form.refusal } };

  const asTyped = section.tidy(form.value);
  const { answers, version } = await withChosenParts(ports, actor, sent, { post, answers: asTyped });
  return saved(ports, actor, sent, { post, answers, version });
}

interface Checked {
  readonly post: SectionPost;
  readonly answers: Answers;
  readonly version: number;
}

async function saved(
  ports: Ports,
  actor: Actor,
  sent: Posted,
  { post, answers, version }: Checked,
): Promise<SectionAnswer> {
  const { number, section } = sent;
  const asked = { number, section, version, answers, completed: true, editor: post.editor };
  const result = await saveSection(ports, actor, asked);
  if (result.ok) return savedAnswer(sent, post, result.value);
  const refusal: SaveSectionRefusal = result.refusal;
  if (refusal.code === "not-found") return { kind: "not-found" };
  if (refusal.code !== "changed-meanwhile") {
    return { kind: "shown", status: 409, view: shownAgain(post, { closed: closedWords(refusal) }) };
  }
  const { latest } = refusal;
  const conflict = await answerConflict(ports, actor, sent, { post, answers, latest });
  return conflict ?? saved(ports, actor, sent, { post, answers, version: latest.version });
}

function savedAnswer(
  { number, section }: Posted,
  { intent }: SectionPost,
  { missing, next }: SavedSection,
): SectionAnswer {
  const to = intent.to === "save" ? intent.next : "continue";
  const onwards = next ? sectionPath(number, next) : `/dossiers/${number}`;
  return {
    kind: "saved",
    next: { continue: onwards, return: `/dossiers/${number}`, check: `/dossiers/${number}/envoi` }[to],
    tone: missing === 0 ? "success" : "warning",
    sentence: savedSentence(section.title, missing),
  };
}

/** A row more or less, an answer left out or taken from last year, a text that came back: shown, not saved. */
async function changedUnsaved(
  ports: Ports,
  actor: Actor,
  { number, section }: Posted,
  post: SectionPost,
): Promise<SectionAnswer> {
  const { intent, answers } = post;
  const show = (values: Answers): SectionAnswer => ({
    kind: "shown",
    status: 200,
    view: shownAgain(post, { values, ...(intent.to === "restore" ? { isRestored: true } : {}) }),
  });
  if (intent.to === "add" || intent.to === "remove") {
    const list = section.questions.find(({ name }) => name === intent.list);
    return show(list?.kind === "rows" ? withRowChanged(answers, intent, list.least) : answers);
  }
  if (intent.to === "clear") return show({ ...answers, [intent.question]: "" });
  if (intent.to === "reuse") {
    const lastYear = await findLastYear(ports, actor, { number, code: section.code });
    const held = lastYear?.answers[intent.question];
    return show(held === undefined ? answers : { ...answers, [intent.question]: held });
  }
  return show(answers);
}

function savedSentence(title: string, missing: number): string {
  const start = `«\u00A0${title}\u00A0» est enregistré.`;
  if (missing === 0) return start;
  return missing === 1
    ? `${start} Il y manque une réponse\u00A0: vous pourrez y revenir.`
    : `${start} Il y manque ${missing}\u00A0réponses\u00A0: vous pourrez y revenir.`;
}
