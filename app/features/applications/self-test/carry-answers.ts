import { isBlank, type Answers } from "~/domain/application/form/answers";
import type { AnswersBySection } from "~/domain/application/form/assemble-input";
import { sections } from "~/domain/application/sections";

export type CarriedAnswers = Readonly<Record<string, Answers>>;

/** The first answers of a draft with those of the self-test; what a section does not ask or cannot read stays behind. */
export function withCarried(first: AnswersBySection, carried: CarriedAnswers): AnswersBySection {
  const merged: Record<string, Answers> = { ...first };
  for (const { code, schema } of sections) {
    const asked = carried[code];
    if (!asked) continue;
    const read = schema.safeParse(asked);
    if (!read.success) continue;
    const answered = Object.entries(read.data).filter(([name, answer]) => name in asked && !isBlank(answer));
    if (answered.length > 0) merged[code] = { ...merged[code], ...Object.fromEntries(answered) };
  }
  return merged;
}
