import type { Question } from "./question";

/**
 * When a question that depends on another is asked: « Seulement si vous répondez « Oui » à « … ». », or among several
 * answers « Seulement si vous cochez … ».
 */
export function conditionWords(
  { question, is }: NonNullable<Question["when"]>,
  questions: readonly Question[],
): string {
  const other = questions.find(({ name }) => name === question);
  const act = other?.kind === "choices" ? "cochez" : "répondez";
  return `Seulement si vous ${act} «\u00A0${answerLabel(other, is)}\u00A0» à «\u00A0${other?.label ?? question}\u00A0».`;
}

function answerLabel(question: Question | undefined, value: string): string {
  if (question?.kind === "yes-no") return value === "yes" ? "Oui" : "Non";
  if (question?.kind !== "choice" && question?.kind !== "choices") return value;
  const { options } = question;
  if (typeof options === "string") return value;
  return options.find((option) => option.value === value)?.label ?? value;
}
