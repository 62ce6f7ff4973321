import type * as z from "zod/mini";
import type { Application } from "~/domain/eligibility/application-input";
import type { Answers } from "./answers";
import type { Choices } from "./choices";
import { answerParts, mergedAnswers, type Compared } from "./answer-parts";
import type { AnswerPart, PartChoice } from "./differences";
import type { FormCall } from "./form-call";
import { answersSchema } from "./answers-schema";
import { missingAnswers, type MissingAnswer } from "./missing";
import type { Question } from "./question";
import { tidyAnswers } from "./tidy-answers";

/** Groups of the task list. */
export const sectionGroups = ["association", "project"] as const;
export type SectionGroup = (typeof sectionGroups)[number];

export const groupTitles = {
  association: "Votre association",
  project: "Votre projet",
} as const satisfies Record<SectionGroup, string>;

/** The part of the exchange format that one section gives. */
export interface InputPart {
  readonly nature?: Application["nature"];
  readonly association?: Partial<Application["association"]>;
  readonly project?: Partial<Application["project"]>;
  readonly budget?: Application["budget"];
  readonly requestedAmount?: string;
  readonly previousGrants?: Application["previousGrants"];
}

/** A short section of the form: what is asked, and what the answers give to the rules. */
export interface Section<Code extends string = string> {
  readonly code: Code;
  /** In the address: /dossiers/2027-00042/rubriques/<slug>. */
  readonly slug: string;
  readonly title: string;
  readonly group: SectionGroup;
  readonly lead?: string;
  /** Why these questions are asked, in a sentence. */
  readonly why: string;
  readonly questions: readonly Question[];
  /** Typed answers, finished or not. */
  readonly schema: z.ZodMiniType<Answers>;
  missing(answers: Answers): MissingAnswer[];
  toInput(answers: Answers, call: FormCall): InputPart;
  /** Without the rows in which nothing was typed. */
  tidy(answers: Answers): Answers;
  /** The answers part by part, in words: what two people may have answered otherwise. */
  parts(answers: Answers, choices: Choices): AnswerPart[];
  /** The answers of `yours` with the parts chosen otherwise. */
  merge(answers: Compared, chosen: ReadonlyMap<string, PartChoice>): Answers;
}

interface Definition<Code extends string>
  extends
    Omit<Section<Code>, "schema" | "missing" | "tidy" | "parts" | "merge">,
    /** Unless they follow from the questions. */
    Partial<Pick<Section<Code>, "schema" | "missing" | "tidy" | "parts" | "merge">> {}

export function defineSection<const Code extends string>(definition: Definition<Code>): Section<Code> {
  const { questions } = definition;
  return {
    ...definition,
    schema: definition.schema ?? (answersSchema(questions) as unknown as z.ZodMiniType<Answers>),
    missing: definition.missing ?? ((answers) => missingAnswers(questions, answers)),
    tidy: definition.tidy ?? tidyAnswers,
    parts: definition.parts ?? ((answers, choices) => answerParts(questions, answers, choices)),
    merge: definition.merge ?? ((answers, chosen) => mergedAnswers(questions, answers, chosen)),
  };
}
