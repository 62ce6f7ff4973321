import { isBlank, rowsOf, textOf, type Answers } from "./answers";
import { answerWords } from "./answer-words";
import type { Choices } from "./choices";
import type { AnswerPart, PartChoice } from "./differences";
import type { Question } from "./question";

/** The answers of a section, each a part; the rows of a list one by one. */
export function answerParts(
  questions: readonly Question[],
  answers: Answers,
  choices: Choices,
): AnswerPart[] {
  return questions.flatMap((question): AnswerPart[] => {
    const { name, label, kind } = question;
    if (kind !== "rows") {
      return [
        { name, label, words: answerWords(question, answers, choices), isLongText: kind === "longtext" },
      ];
    }
    return rowsOf(answers, name).map((row, index) => ({
      name: `${name}.${index}`,
      label: `${question.item}\u00A0${index + 1}`,
      words: answerWords(question, { [name]: [row] }, choices),
    }));
  });
}

export interface Compared {
  readonly theirs: Answers;
  readonly yours: Answers;
}

/** `yours` with the parts chosen otherwise: theirs in their place, or both texts one after the other. */
export function mergedAnswers(
  questions: readonly Question[],
  { theirs, yours }: Compared,
  chosen: ReadonlyMap<string, PartChoice>,
): Answers {
  const merged: Answers = { ...yours };
  for (const { name, kind } of questions) {
    if (kind === "rows") merged[name] = mergedRows(name, { theirs, yours }, chosen);
    else if (chosen.get(name) === "theirs") {
      const answer = theirs[name];
      if (answer === undefined) delete merged[name];
      else merged[name] = answer;
    } else if (chosen.get(name) === "both")
      merged[name] = bothTexts(textOf(theirs, name), textOf(yours, name));
  }
  return merged;
}

function mergedRows(name: string, { theirs, yours }: Compared, chosen: ReadonlyMap<string, PartChoice>) {
  const [left, right] = [rowsOf(theirs, name), rowsOf(yours, name)];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    chosen.get(`${name}.${index}`) === "theirs" ? left[index] : right[index],
  ).filter((row): row is Answers => row !== undefined && !isBlank(row));
}

function bothTexts(theirs: string, yours: string): string {
  return [theirs, yours].filter((text) => !isBlank(text)).join("\n\n");
}
