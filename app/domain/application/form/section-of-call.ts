import type { z } from "zod";
import type { ExtraQuestion } from "~/domain/call/extra-question";
import { readAmount, formatAmount } from "~/domain/money/amount-text";
import { cents } from "~/domain/money/cents";
import { readBudget } from "../sections/budget";
import { sections, type FormSection } from "../sections";
import { answerParts, mergedAnswers } from "./answer-parts";
import { answersSchema } from "./answers-schema";
import type { AnswersBySection } from "./assemble-input";
import { isExtraAsked, questionOfExtra } from "./extra-questions";
import type { FormCall } from "./form-call";
import { missingAnswers, type MissingAnswer } from "./missing";

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
  const own = section.schema as unknown as z.ZodObject;
  return {
    ...section,
    questions,
    schema: own.extend(answersSchema(added).shape).strict() as unknown as FormSection["schema"],
    missing: (answers) => [...section.missing(answers), ...missingAnswers(added, answers)],
    parts: (answers, choices) => answerParts(questions, answers, choices),
    merge: (answers, chosen) => mergedAnswers(questions, answers, chosen),
  } as FormSection;
}

/** The budget, in which each funder of the call may ask for an amount within its limits. */
function withLimits(section: FormSection, funders: FormCall["funders"]): FormSection {
  if (funders.every(({ minCents, maxCents }) => minCents == null && maxCents == null)) return section;
  return {
    ...section,
    missing: (answers) => [...section.missing(answers), ...outOfLimits(answers, funders)],
  } as FormSection;
}

function outOfLimits(answers: unknown, funders: FormCall["funders"]): MissingAnswer[] {
  return (readBudget(answers).callFunding ?? []).flatMap((line, index) => {
    const funder = funders.find(({ code }) => code === line.funder);
    const amount = readAmount(line.amount);
    if (!funder || amount === null || amount === 0) return [];
    const name = `callFunding.${index}.amount`;
    const { minCents, maxCents } = funder;
    if (minCents != null && amount < minCents)
      return [
        { name, message: `Demandez au moins ${formatAmount(cents(minCents))} à ${funder.name}, ou rien.` },
      ];
    if (maxCents != null && amount > maxCents)
      return [{ name, message: `Demandez au plus ${formatAmount(cents(maxCents))} à ${funder.name}.` }];
    return [];
  });
}
