import { isExtraName, type ExtraQuestion } from "~/domain/call/extra-question";
import { answerWords } from "./answer-words";
import { isBlank, type Answer, type Answers } from "./answers";
import type { AnswersBySection } from "./assemble-input";
import type { Choices } from "./choices";
import type { Question } from "./question";

const noChoices: Choices = { pillars: [], objectives: [], districts: [], communes: [] };

/** A question that a call adds, as the form asks it. A condition on another section is settled before. */
export function questionOfExtra(extra: ExtraQuestion): Question {
  const { name, label, hint, isRequired, when, section, kind, options, max } = extra;
  const asked = {
    name,
    label,
    ...(hint === "" ? {} : { hint }),
    ...(isRequired ? { missing: `Répondez à la question «\u00A0${label}\u00A0».` } : {}),
    ...(when?.section === section ? { when: { question: when.question, is: when.is } } : {}),
  };
  switch (kind) {
    case "longtext":
      return { ...asked, kind, max };
    case "choice":
    case "choices":
      return { ...asked, kind, options };
    default:
      return { ...asked, kind };
  }
}

/**
 * Does the form show the question? Not when it is hidden, nor when its condition is on another section that was
 * answered otherwise. A condition within the section follows the answers on the page.
 */
export function isExtraAsked({ isHidden, when, section }: ExtraQuestion, answers: AnswersBySection): boolean {
  if (isHidden) return false;
  if (when === null || when.section === section) return true;
  return isMet(when, answers);
}

/** Is the condition met by these answers? */
export function isMet(
  { section, question, is }: { section: string; question: string; is: string },
  answers: AnswersBySection,
): boolean {
  const held = (answers as Readonly<Record<string, Answers | undefined>>)[section]?.[question];
  return Array.isArray(held) ? held.includes(is) : held === is;
}

/** An answer to a question of the call, in words, with the question as it was put. */
export interface ExtraAnswer {
  readonly question: string;
  readonly label: string;
  readonly answer: string;
  /** The call no longer asks it of this dossier; the answer is kept. */
  readonly isKeptOnly: boolean;
}

/** Answers of one section to questions of the call, asked or not any more. */
export function extraAnswers(
  section: string,
  extras: readonly ExtraQuestion[],
  answers: AnswersBySection,
): readonly ExtraAnswer[] {
  const held = (answers as Readonly<Record<string, Answers | undefined>>)[section] ?? {};
  return extras
    .filter((extra) => extra.section === section && !isBlank(held[extra.name]))
    .map((extra) => ({
      question: extra.name,
      label: extra.label,
      answer: answerWords(questionOfExtra(extra), held, noChoices),
      isKeptOnly: extra.isHidden || (extra.when !== null && !isMet(extra.when, answers)),
    }));
}

/** Stored answers parted: those of the form's own questions, and those given to questions of the call. */
export function partedAnswers(stored: unknown): { readonly own: Answers; readonly extra: Answers } {
  const entries = typeof stored === "object" && stored !== null ? Object.entries(stored) : [];
  const isExtra = ([name, answer]: [string, unknown]) => isExtraName(name) && isAnswer(answer);
  return {
    own: Object.fromEntries(entries.filter(([name]) => !isExtraName(name))) as Answers,
    extra: Object.fromEntries(entries.filter(isExtra)) as Answers,
  };
}

function isAnswer(answer: unknown): answer is Answer {
  if (typeof answer === "string") return true;
  return typeof answer === "object" && answer !== null && Object.values(answer).every(isAnswer);
}
