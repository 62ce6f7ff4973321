import type { Question } from "./question";

/** When a question that depends on another is asked: « Seulement si vous répondez « Oui » à « … ». » */
export function conditionWords(
  { question, is }: NonNullable<Question["when"]>,
  questions: readonly Question[],
): string {
  const other = questions.find(({ name }) => name === question);
  return `Seulement si vous répondez «\u00A0${answerLabel(other, is)}\u00A0» à «\u00A0${other?.label ?? question}\u00A0».`;
}

function answerLabel(question: Question | undefined, value: string): string {
  if (question?.kind === "yes-no") return value === "yes" ? "Oui" : "Non";
  const options = question?.kind === "choice" && typeof question.options !== "string" ? question.options : [];
  return options.find((option) => option.value === value)?.label ?? value;
}
