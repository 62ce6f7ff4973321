import { z } from "zod";
import { sections } from "~/domain/application/sections";
import { extraKinds, isExtraName, type ExtraQuestion } from "~/domain/call/extra-question";
import { tickable, typedChoice, typedText } from "~/platform/forms/typed-values";
import { conditionTargets, conditionValues, readCondition } from "./condition-fields";
import { definePart } from "./part-form";
import { codesAmong, draftText, tickedOnly } from "./typed-lines";

/** The budget has an editor of its own, and the questions of the call their own section, asked when it has any. */
const withoutBoxes = ["call-questions"];
const withoutExtras = ["budget"];

export const sectionBoxes = sections.filter(({ code }) => !withoutBoxes.includes(code));
export const sectionsOfExtras = sections.filter(({ code }) => !withoutExtras.includes(code));

const typedOptions = z
  .string()
  .max(10_000)
  .default("")
  .transform((text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .slice(0, 40),
  );

const typedQuestion = z.strictObject({
  name: z.string().default(""),
  label: typedText("Écrivez la question.", { max: 300 }),
  section: typedChoice(
    sectionsOfExtras.map(({ code }) => code),
    "Choisissez la rubrique qui pose cette question.",
  ),
  kind: typedChoice(extraKinds, "Choisissez la sorte de réponse."),
  hint: draftText(500),
  isRequired: tickable(),
  isHidden: tickable(),
  options: typedOptions,
  whenTarget: z.string().default(""),
  whenIs: z.string().trim().max(200).default(""),
});
type TypedQuestion = z.output<typeof typedQuestion>;

/** Sections asked, and the questions that the call adds to them. */
export const form = definePart({
  values: ({ form: { sections: asked, questions } }, context) => {
    const targets = conditionTargets(questions, context);
    return {
      sections: sectionBoxes.map(({ code }) => code).filter((code) => asked === null || asked.includes(code)),
      questions: questions.map((question) => ({
        name: question.name,
        label: question.label,
        section: question.section,
        kind: question.kind,
        hint: question.hint,
        ...tickedOnly({ isRequired: question.isRequired, isHidden: question.isHidden }),
        options: question.options.map(({ label }) => label).join("\n"),
        ...conditionValues(question.when, targets),
      })),
    };
  },
  shape: () => ({
    sections: codesAmong(sectionBoxes.map(({ code }) => code)),
    questions: z.array(typedQuestion).max(60).default([]),
  }),
  check: ({ questions }, refuse, context) => {
    const targets = conditionTargets(
      questions.map((typed) => extraOf(typed, typed.name, [])),
      context,
    );
    questions.forEach((typed, index) => {
      const at = (field: string) => `questions.${index}.${field}`;
      const isChoice = typed.kind === "choice" || typed.kind === "choices";
      if (isChoice && typed.options.length < 2)
        refuse(at("options"), "Écrivez au moins deux réponses, une par ligne.");
      const others = targets.filter(({ question }) => question !== typed.name);
      readCondition(typed, others, (field, message) => refuse(at(field), message));
    });
  },
  apply: (document, typed, context) => {
    const held = document.form.questions;
    const named = typed.questions.map((question) => ({
      question,
      name: isExtraName(question.name) ? question.name : newName(),
    }));
    const drafted = named.map(({ question, name }) => extraOf(question, name, held));
    const targets = conditionTargets(drafted, context);
    const all = typed.sections.length === sectionBoxes.length;
    return {
      ...document,
      form: {
        ...document.form,
        sections: all ? null : [...typed.sections],
        questions: named.map(({ question, name }) => ({
          ...extraOf(question, name, held),
          when: readCondition(question, targets, () => {}),
        })),
      },
    };
  },
});

/** The options keep their values while their words are those of before, so that answers still match. */
function extraOf(typed: TypedQuestion, name: string, held: readonly ExtraQuestion[]): ExtraQuestion {
  const known = held.find((question) => question.name === name)?.options ?? [];
  const taken = new Set(known.map(({ value }) => value));
  const isChoice = typed.kind === "choice" || typed.kind === "choices";
  return {
    name,
    section: typed.section,
    kind: typed.kind,
    label: typed.label,
    hint: typed.hint,
    isRequired: typed.isRequired,
    isHidden: typed.isHidden,
    max: 2_000,
    when: null,
    options: isChoice
      ? typed.options.map((label, index) => ({
          label,
          value: known.find((option) => option.label === label)?.value ?? freeValue(index, taken),
        }))
      : [],
  };
}

function freeValue(index: number, taken: Set<string>): string {
  for (let rank = index + 1; ; rank += 1) {
    const value = `r${rank}`;
    if (taken.has(value)) continue;
    taken.add(value);
    return value;
  }
}

function newName(): string {
  return `q_${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`;
}
