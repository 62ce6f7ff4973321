import { readCalendarDate } from "~/domain/eligibility/calendar-date";
import { readAmount, amountForExchange } from "~/domain/money/amount-text";
import { trimmed, withoutWhiteSpace } from "~/domain/text/white-space";

/** Answers of one section as they were typed: text, several texts, three parts of a date, or rows of these. */
export type Answer = string | Answer[] | Answers;
export interface Answers {
  [question: string]: Answer;
}

export function textOf(answers: Answers, name: string): string {
  const answer = answers[name];
  return typeof answer === "string" ? answer : "";
}

/** The text without white space at its ends; null when nothing is left. */
export function givenText(answers: Answers, name: string): string | null {
  return trimmed(textOf(answers, name)) || null;
}

/** Answers to a question that takes several; a browser sends a single one as plain text. */
export function textsOf(answers: Answers, name: string): string[] {
  const answer = answers[name];
  const list = Array.isArray(answer) ? answer : [answer];
  return list.filter((item): item is string => typeof item === "string" && trimmed(item) !== "");
}

/** Rows in which something was typed. */
export function rowsOf(answers: Answers, name: string): Answers[] {
  const answer = answers[name];
  if (!Array.isArray(answer)) return [];
  return answer.filter((row): row is Answers => isGroup(row) && !isBlank(row));
}

export function isYes(answers: Answers, name: string): boolean {
  return answers[name] === "yes";
}

/** A whole number of zero or more, in digits, spaces allowed; null when it is anything else. */
export function countOf(answers: Answers, name: string): number | null {
  const digits = withoutWhiteSpace(textOf(answers, name));
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** A date as `2027-01-11` when it is a real day, else its parts as they were typed; "" when nothing was. */
export function dateOf(answers: Answers, name: string): string {
  const parts = answers[name];
  if (!isGroup(parts)) return "";
  const [year, month, day] = ["year", "month", "day"].map((part) => trimmed(textOf(parts, part)));
  if (!year && !month && !day) return "";
  return `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
}

export function isRealDate(answers: Answers, name: string): boolean {
  return readCalendarDate(dateOf(answers, name)) !== null;
}

const decimal = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * An amount or another decimal in the exchange format: "1 234,5 €" is "1234.50". What is no amount of money stays
 * as typed, with a dot for its comma, so that the rules judge it: "-280,00" is "-280.00".
 */
export function amountOf(answers: Answers, name: string): string {
  return exchangeAmount(textOf(answers, name));
}

export function exchangeAmount(typed: string): string {
  const amount = readAmount(typed);
  if (amount !== null) return amountForExchange(amount);
  return exchangeDecimal(typed.replaceAll("€", ""));
}

/** A decimal with a dot, as many decimals as were typed: "1,4" is "1.4". */
export function exchangeDecimal(typed: string): string {
  const compact = withoutWhiteSpace(typed).replace("−", "-");
  return decimal.test(compact) ? compact.replace(",", ".") : trimmed(typed).replaceAll(",", ".");
}

export function isBlank(answer: Answer | undefined): boolean {
  if (answer === undefined) return true;
  if (typeof answer === "string") return trimmed(answer) === "";
  return Object.values(answer).every(isBlank);
}

function isGroup(answer: Answer | undefined): answer is Answers {
  return typeof answer === "object" && !Array.isArray(answer);
}
