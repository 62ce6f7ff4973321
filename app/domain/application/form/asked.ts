import { textOf, type Answers } from "./answers";
import type { FormCall } from "./form-call";

/** The pillar of which the programme asks the three notions of health. */
const healthPillar = "SANTE";

/** Holds nothing but questions of the call. */
const ownSection = "call-questions";

/** Does the call ask this section of this project? */
export function isSectionAsked(
  code: string,
  { sections, extras = [] }: Pick<FormCall, "sections" | "extras">,
  answers: { readonly project?: Answers },
): boolean {
  if (code === ownSection) return extras.some(({ section, isHidden }) => section === ownSection && !isHidden);
  if (sections !== null && !sections.includes(code)) return false;
  return code !== "health" || textOf(answers.project ?? {}, "pillar").trim() === healthPillar;
}
