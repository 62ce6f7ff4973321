import type { Option, OptionSource, Question } from "./question";

/** Options of one call, by source. */
export type Choices = Readonly<Record<OptionSource, readonly Option[]>>;

/** Options that a question offers, with the answers it holds even when they are offered no longer. */
export function optionsOf(
  question: Question,
  choices: Choices,
  held: readonly string[] = [],
): readonly Option[] {
  if (question.kind !== "choice" && question.kind !== "choices") return [];
  const offered = typeof question.options === "string" ? choices[question.options] : question.options;
  const unknown = held.filter((value) => value !== "" && !offered.some((option) => option.value === value));
  return [...offered, ...unknown.map((value) => ({ value, label: value }))];
}
