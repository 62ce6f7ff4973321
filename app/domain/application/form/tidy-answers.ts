import { isBlank, type Answers } from "./answers";

/** The answers without the rows in which nothing was typed. */
export function tidyAnswers(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      Array.isArray(answer) ? answer.filter((row) => !isBlank(row)) : answer,
    ]),
  );
}
