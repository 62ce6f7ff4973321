import { sections, sectionByCode, type SectionCode } from "~/domain/application/sections";
import type { Criterion, SelfTestQuestion } from "~/domain/eligibility/criterion";
import type { Finding } from "~/domain/eligibility/engine";
import type { Answers } from "../form/answers";
import { isBlank } from "../form/answers";
import type { AnswersBySection } from "../form/assemble-input";
import { answersSchema } from "../form/answers-schema";
import type { SimpleQuestion } from "../form/question";

/** One page of the self-test: what it asks, in the words and fields of the form itself. */
export interface SelfTestPage {
  readonly ask: string;
  readonly section: SectionCode;
  readonly questions: readonly SimpleQuestion[];
  /** Rules that these answers are enough to judge. */
  readonly criteria: readonly string[];
}

const most = 8;

/**
 * The pages of a self-test: one for each different question that the rules declare, in the order of the form, among
 * the sections that the call asks.
 */
export function selfTestPages(
  criteria: readonly Criterion[],
  askedSections: readonly string[] | null,
): readonly SelfTestPage[] {
  const pages: SelfTestPage[] = [];
  for (const { code, selfTest } of criteria) {
    if (!selfTest || (askedSections && !askedSections.includes(selfTest.section))) continue;
    const known = pages.findIndex(({ section, questions }) => isSame({ section, questions }, selfTest));
    if (known >= 0) {
      const page = pages[known]!;
      pages[known] = { ...page, criteria: [...page.criteria, code] };
    } else pages.push({ ...readQuestions(selfTest), criteria: [code] });
  }
  const order = (page: SelfTestPage) => sections.findIndex(({ code }) => code === page.section);
  return pages.toSorted((one, other) => order(one) - order(other)).slice(0, most);
}

function isSame(page: Pick<SelfTestPage, "section" | "questions">, asked: SelfTestQuestion): boolean {
  return (
    page.section === asked.section && page.questions.map(({ name }) => name).join() === asked.questions.join()
  );
}

/** @throws {RangeError} when a rule asks what the form does not */
function readQuestions({ ask, section: code, questions }: SelfTestQuestion): Omit<SelfTestPage, "criteria"> {
  const section = sectionByCode(code);
  const found = questions.map((name) =>
    section?.questions.find((question) => question.name === name && question.kind !== "rows"),
  );
  if (!section || found.includes(undefined)) throw new RangeError(`the form asks no such thing: ${code}`);
  return { ask, section: section.code, questions: found as SimpleQuestion[] };
}

/** Schema of the answers of one page. Nothing is required: who does not know yet is told what to check. */
export function selfTestSchema({ questions }: SelfTestPage) {
  return answersSchema(questions);
}

export const conditionStates = ["met", "not-met", "to-check"] as const;
export type ConditionState = (typeof conditionStates)[number];

export interface Condition {
  readonly code: string;
  readonly label: string;
  readonly isBlocking: boolean;
  readonly state: ConditionState;
  readonly reason: string | null;
  readonly fix: string | null;
  /** Number of the page that asks for it, from 1. */
  readonly page: number;
}

/** What the rules say of the answers, condition by condition; without an answer nothing is held against anyone. */
export function conditionsOf(
  pages: readonly SelfTestPage[],
  answers: AnswersBySection,
  findings: readonly Finding[],
): readonly Condition[] {
  return pages.flatMap((page, index) =>
    page.criteria.flatMap((code) => {
      const finding = findings.find((one) => one.code === code);
      if (!finding) return [];
      const { label, severity, outcome, reason, fix } = finding;
      const told = { code, label, isBlocking: severity === "blocking", page: index + 1 };
      if (isUnanswered(page, answers[page.section] ?? {}))
        return [
          {
            ...told,
            state: "to-check" as const,
            reason: "Vous n’avez pas répondu à cette question.",
            fix: null,
          },
        ];
      const state = outcome === "pass" ? "met" : outcome === "fail" ? "not-met" : "to-check";
      return [{ ...told, state, reason, fix }];
    }),
  );
}

function isUnanswered({ questions }: SelfTestPage, answers: Answers): boolean {
  return questions.every(({ name }) => isBlank(answers[name]));
}
