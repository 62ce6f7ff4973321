import type { Answers } from "./answers";
import { answerWords } from "./answer-words";
import type { Choices } from "./choices";
import type { Question } from "./question";

export interface Difference {
  readonly label: string;
  readonly theirs: string;
  readonly yours: string;
}

export interface Compared {
  readonly theirs: Answers;
  readonly yours: Answers;
}

/** Questions that two people answered otherwise, in words. */
export function differences(
  questions: readonly Question[],
  answers: Compared,
  choices: Choices,
): Difference[] {
  return questions
    .map((question) => ({
      label: question.label,
      theirs: answerWords(question, answers.theirs, choices),
      yours: answerWords(question, answers.yours, choices),
    }))
    .filter(({ theirs, yours }) => theirs !== yours);
}
