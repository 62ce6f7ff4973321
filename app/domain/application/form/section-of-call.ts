import * as z from "zod/mini";
import { outOfLimits } from "~/domain/budget/out-of-limits";
import type { ExtraQuestion } from "~/domain/call/extra-question";
import { readBudget } from "../sections/budget";
import { sections, type FormSection } from "../sections";
import { answerParts, mergedAnswers } from "./answer-parts";
import { answersSchema } from "./answers-schema";
import type { AnswersBySection } from "./assemble-input";
import { isExtraAsked, questionOfExtra } from "./extra-questions";
import type { FormCall } from "./form-call";
import { missingAnswers } from "./missing";

type Asking = Pick<FormCall, "extras" | "funders">;

/** Every section of the form as this call asks it: with the questions that it adds and the limits of its funders. */
export function sectionsOfCall(call: Asking, answers: AnswersBySection): readonly FormSection[] {
  return sections.map((section) => sectionOfCall(section, call, answers));
}

/** One section as this call asks it. */
export function sectionOfCall(section: FormSection, call: Asking, answers: AnswersBySection): FormSection {
  const asked = (call.extras ?? []).filter(
    (extra) => extra.section === section.code && isExtraAsked(extra, answers),
  );
  if (section.code === "budget") return withLimits(section, call.funders);
  return asked.length === 0 ? section : withExtras(section, asked);
}

/** The section with questions after its own. */
export function withExtras(section: FormSection, extras: readonly ExtraQuestion[]): FormSection {
  const added = extras.map((extra, index) => ({
    ...questionOfExtra(extra),
    ...(index === 0 && section.questions.length > 0 ? { heading: "Questions propres à cet appel" } : {}),
  }));
  const questions = [...section.questions, ...added];
  const own = section.schema as unknown as z.ZodMiniObject;
  return {
    ...section,
    questions,
    schema: z.strictObject({
      ...own.shape,
      ...answersSchema(added).shape,
    }) as unknown as FormSection["schema"],
    missing: (answers) => [...section.missing(answers), ...missingAnswers(added, answers)],
    parts: (answers, choices) => answerParts(questions, answers, choices),
    merge: (answers, chosen) => mergedAnswers(questions, answers, chosen),
  } as FormSection;
}

/** The budget, in which each funder of the call may be asked for an amount within its limits. */
function withLimits(section: FormSection, funders: FormCall["funders"]): FormSection {
  if (funders.every(({ limits }) => limits === undefined)) return section;
  return {
    ...section,
    missing: (answers) => [...section.missing(answers), ...outOfLimits(readBudget(answers), funders)],
  } as FormSection;
}
