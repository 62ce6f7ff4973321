import { countOf, isBlank, isRealDate, rowsOf, textOf, type Answers } from "./answers";
import type { Question } from "./question";
import { trimmed } from "~/domain/text/white-space";

/** An answer to give or to mend before the section is done: the dotted name of its field, and what to do. */
export interface MissingAnswer {
  readonly name: string;
  readonly message: string;
}

/** What is still to be answered, in the order of the questions. Rows are looked into one by one. */
export function missingAnswers(questions: readonly Question[], answers: Answers): MissingAnswer[] {
  return questions.flatMap((question) => {
    if (!isAsked(question, answers)) return [];
    if (question.kind === "rows") return missingInRows(question, answers);
    if (isBlank(answers[question.name])) {
      return question.missing ? [{ name: question.name, message: question.missing }] : [];
    }
    const mend = mendOf(question, answers);
    return mend ? [{ name: question.name, message: mend }] : [];
  });
}

/** Does the question concern who answers so? Its answer is kept even when it no longer does. */
export function isAsked(question: Question, answers: Answers): boolean {
  if (question.when === undefined) return true;
  const held = answers[question.when.question];
  return Array.isArray(held) ? held.includes(question.when.is) : held === question.when.is;
}

function missingInRows(question: Extract<Question, { kind: "rows" }>, answers: Answers): MissingAnswer[] {
  const rows = rowsOf(answers, question.name);
  if (rows.length === 0 && question.missing) {
    return [{ name: `${question.name}.0.${question.columns[0]!.name}`, message: question.missing }];
  }
  return rows.flatMap((row, index) =>
    missingAnswers(question.columns, row).map(({ name, message }) => ({
      name: `${question.name}.${index}.${name}`,
      message: `${question.item} ${index + 1}\u00A0: ${message}`,
    })),
  );
}

function mendOf(question: Question, answers: Answers): string | null {
  if (question.kind === "count" && countOf(answers, question.name) === null) {
    return `Écrivez un nombre entier, en chiffres, à la question «\u00A0${question.label}\u00A0».`;
  }
  if (question.kind === "date" && !isRealDate(answers, question.name)) {
    return `Écrivez une date qui existe à la question «\u00A0${question.label}\u00A0», par exemple 27 3 2011.`;
  }
  if (question.kind === "text" && question.shape) {
    return question.shape.pattern.test(trimmed(textOf(answers, question.name))) ? null : question.shape.mend;
  }
  return null;
}
