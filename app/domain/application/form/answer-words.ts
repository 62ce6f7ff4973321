import { isRealDate, rowsOf, dateOf, isBlank, textOf, textsOf, type Answers } from "./answers";
import { dayInWords, type Day } from "~/domain/calendar/paris";
import { formatAmount, readAmount } from "~/domain/money/amount-text";
import { optionsOf, type Choices } from "./choices";
import type { Question } from "./question";

/** An answer as a person rereads it; "" when nothing was answered. What cannot be read is given as typed. */
export function answerWords(question: Question, answers: Answers, choices: Choices): string {
  const typed = textOf(answers, question.name);
  switch (question.kind) {
    case "text":
    case "longtext":
    case "count":
    case "decimal":
      return typed;
    case "amount": {
      const amount = readAmount(typed);
      return amount === null ? typed : formatAmount(amount);
    }
    case "date":
      return dateWords(answers, question.name);
    case "yes-no":
      return { yes: "Oui", no: "Non" }[typed] ?? "";
    case "choice":
    case "choices":
      return labelsOf(question, textsOf(answers, question.name), choices);
    case "rows":
      return rowsOf(answers, question.name)
        .map((row) => rowWords(question.columns, row, choices))
        .join("\n");
  }
}

function rowWords(columns: readonly Question[], row: Answers, choices: Choices): string {
  return columns
    .filter((column) => !isBlank(row[column.name]))
    .map((column) => `${column.label}\u00A0: ${answerWords(column, row, choices)}`)
    .join(" · ");
}

function labelsOf(question: Question, held: readonly string[], choices: Choices): string {
  const options = optionsOf(question, choices, held);
  return held.map((value) => options.find((option) => option.value === value)?.label ?? value).join("\n");
}

function dateWords(answers: Answers, name: string): string {
  const date = dateOf(answers, name);
  return isRealDate(answers, name) ? dayInWords(date as Day) : date.split("-").reverse().join("/");
}
