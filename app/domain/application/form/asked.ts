import { textOf, type Answers } from "./answers";
import type { FormCall } from "./form-call";

/** The pillar of which the programme asks the three notions of health. */
const healthPillar = "SANTE";

/** Does the call ask this section of this project? */
export function isSectionAsked(
  code: string,
  { sections }: Pick<FormCall, "sections">,
  answers: { readonly project?: Answers },
): boolean {
  if (sections !== null && !sections.includes(code)) return false;
  return code !== "health" || textOf(answers.project ?? {}, "pillar").trim() === healthPillar;
}
