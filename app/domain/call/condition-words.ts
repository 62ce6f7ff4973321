import { sectionByCode } from "~/domain/application/sections";
import type { Condition, ExtraQuestion } from "./extra-question";

/** « si “Avez-vous un local ?” est “Oui” » */
export function conditionWords(
  { section, question, is }: Condition,
  extras: readonly ExtraQuestion[],
): string {
  return `si «\u00A0${questionLabel(section, question, extras)}\u00A0» est «\u00A0${answerLabel(question, is, { section, extras })}\u00A0»`;
}

function questionLabel(section: string, name: string, extras: readonly ExtraQuestion[]): string {
  const own = sectionByCode(section)?.questions.find((question) => question.name === name);
  return own?.label ?? extras.find((question) => question.name === name)?.label ?? name;
}

function answerLabel(
  name: string,
  is: string,
  { section, extras }: { section: string; extras: readonly ExtraQuestion[] },
): string {
  if (is === "yes") return "Oui";
  if (is === "no") return "Non";
  const own = sectionByCode(section)?.questions.find((question) => question.name === name);
  const options =
    own?.kind === "choice" || own?.kind === "choices"
      ? own.options
      : extras.find((question) => question.name === name)?.options;
  if (options === undefined || typeof options === "string") return is;
  return options.find(({ value }) => value === is)?.label ?? is;
}
