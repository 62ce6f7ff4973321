import { amountInDigits, readAmount } from "~/domain/money/amount-text";
import { exchangeDecimal, isBlank, textOf, type Answers } from "./answers";
import { missingAnswers, type MissingAnswer } from "./missing";
import type { RowColumn, RowsQuestion } from "./question";

const exchanged = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * What is to be mended in a list as it is typed, field by field; a row in which nothing was typed has nothing to mend.
 * That of a date stands at its year, which is typed last. A draft is saved with it: it is told to who types, and again where everything is reread.
 */
export function rowMistakes(question: RowsQuestion, answers: Answers): MissingAnswer[] {
  const rows = answers[question.name];
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row, index) => {
    if (typeof row !== "object" || Array.isArray(row) || isBlank(row)) return [];
    return question.columns.flatMap((column) => inColumn(column, row, `${question.name}.${index}`));
  });
}

function inColumn(column: RowColumn, row: Answers, place: string): MissingAnswer[] {
  const name = `${place}.${column.name}${column.kind === "date" ? ".year" : ""}`;
  const [asked] = missingAnswers([column], row);
  if (asked) return [{ name, message: asSentence(asked.message) }];
  const typed = textOf(row, column.name);
  if (isBlank(typed)) return [];
  if (column.kind === "amount" && readAmount(typed) === null) return [{ name, message: amountInDigits }];
  if (column.kind === "decimal" && !exchanged.test(exchangeDecimal(typed)))
    return [{ name, message: "Écrivez un nombre, par exemple 12 ou 0,5." }];
  return [];
}

function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
