import { optionsOf, type Choices } from "~/domain/application/form/choices";
import type { Question } from "~/domain/application/form/question";
import { sections } from "~/domain/application/sections";
import type { Condition, ExtraQuestion } from "~/domain/call/extra-question";
import type { BuilderContext } from "./builder-context";

/** A question that a condition may be about. */
export interface ConditionTarget {
  /** `section.question`, as the field keeps it. */
  readonly value: string;
  readonly label: string;
  readonly section: string;
  readonly question: string;
  readonly answers: readonly { readonly value: string; readonly label: string }[];
}

/** What the questions of the form offer, of what the call is about. */
type Offered = Pick<BuilderContext, "pillars" | "objectives" | "districts" | "communes">;

const yesNo = [
  { value: "yes", label: "Oui" },
  { value: "no", label: "Non" },
];

/** Questions with known answers, of the form and of the call, in the order of the form. */
export function conditionTargets(
  extras: readonly ExtraQuestion[],
  context: Offered,
): readonly ConditionTarget[] {
  const choices = choicesOf(context);
  return sections.flatMap(({ code, title, questions }) => {
    const own = (questions as readonly Question[]).flatMap((question) =>
      target({ code, title }, question.name, question.label, answersOf(question, choices)),
    );
    const added = extras
      .filter(({ section }) => section === code)
      .flatMap(({ name, label, kind, options }) =>
        target({ code, title }, name, label, kind === "yes-no" ? yesNo : options),
      );
    return [...own, ...added];
  });
}

/** What was typed beside « est », as the answer it names: "Oui", "oui", the words of a choice. Null when none is. */
function answerNamed(target: ConditionTarget, typed: string): string | null {
  const wanted = fold(typed);
  const answer = target.answers.find(({ value, label }) => fold(label) === wanted || value === typed.trim());
  return answer?.value ?? null;
}

/** A condition as its two fields are filled. */
export function conditionValues(
  condition: Condition | null | undefined,
  targets: readonly ConditionTarget[],
) {
  if (!condition) return { whenTarget: "", whenIs: "" };
  const value = `${condition.section}.${condition.question}`;
  const answers = targets.find((target) => target.value === value)?.answers ?? [];
  const named = answers.find((answer) => answer.value === condition.is);
  return { whenTarget: value, whenIs: named?.label ?? condition.is };
}

/**
 * The condition of two fields, null when there is none.
 *
 * @param refuse told what to mend, and in which of the two fields
 */
export function readCondition(
  { whenTarget, whenIs }: { whenTarget: string; whenIs: string },
  targets: readonly ConditionTarget[],
  refuse: (field: "whenTarget" | "whenIs", message: string) => void,
): Condition | null {
  if (whenTarget === "") {
    if (whenIs !== "") refuse("whenTarget", "Choisissez la question de la condition, ou videz la réponse.");
    return null;
  }
  const target = targets.find(({ value }) => value === whenTarget);
  if (!target) {
    refuse("whenTarget", "Choisissez une question du formulaire.");
    return null;
  }
  const is = answerNamed(target, whenIs);
  if (is === null) {
    const offered = target.answers.map(({ label }) => label).join(", ");
    refuse("whenIs", `Écrivez une de ces réponses\u00A0: ${offered}.`);
    return null;
  }
  return { section: target.section, question: target.question, is };
}

function target(
  section: { code: string; title: string },
  question: string,
  label: string,
  answers: ConditionTarget["answers"],
): ConditionTarget[] {
  if (answers.length === 0) return [];
  return [
    {
      value: `${section.code}.${question}`,
      label: `${section.title} – ${label}`,
      section: section.code,
      question,
      answers,
    },
  ];
}

function answersOf(question: Question, choices: Choices): ConditionTarget["answers"] {
  return question.kind === "yes-no" ? yesNo : optionsOf(question, choices);
}

function choicesOf({ pillars, objectives, districts, communes }: Offered): Choices {
  const named = (list: readonly { code: string; label: string }[]) =>
    list.map(({ code, label }) => ({ value: code, label }));
  return {
    pillars: named(pillars),
    objectives: named(objectives),
    districts: named(districts),
    communes: named(communes),
  };
}

function fold(text: string): string {
  return text
    .trim()
    .toLocaleLowerCase("fr")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "");
}
