import { answerWords } from "~/domain/application/form/answer-words";
import type { Answers } from "~/domain/application/form/answers";
import { isSectionAsked } from "~/domain/application/form/asked";
import type { AnswersBySection } from "~/domain/application/form/assemble-input";
import type { Choices } from "~/domain/application/form/choices";
import type { FormCall } from "~/domain/application/form/form-call";
import { isAsked } from "~/domain/application/form/missing";
import { sectionPath } from "~/domain/application/form/paths";
import { sectionsOfCall } from "~/domain/application/form/section-of-call";
import { extraAnswers } from "~/domain/application/form/extra-questions";
import { accountTitle } from "~/domain/budget/accounts";
import type { FormSection } from "~/domain/application/sections";
import type { Application } from "~/domain/eligibility/application-input";
import { formatAmount, readAmount } from "~/domain/money/amount-text";

export interface CheckedSection {
  readonly code: string;
  readonly title: string;
  readonly to: string;
  readonly rows: readonly { readonly term: string; readonly value: string }[];
  /** What to do, and the field where it is done. */
  readonly missing: readonly { readonly message: string; readonly to: string }[];
}

interface Checked {
  readonly number: string;
  readonly call: FormCall;
  readonly answers: AnswersBySection;
  readonly choices: Choices;
  readonly input: Application;
}

/** Every section that the call asks, as a person rereads it, with what is missing in it. */
export function checkSections({ number, call, answers, choices, input }: Checked): CheckedSection[] {
  return sectionsOfCall(call, answers)
    .filter(({ code }) => isSectionAsked(code, call, answers))
    .map((section: FormSection) => {
      const given = answers[section.code] ?? {};
      const to = `${sectionPath(number, section)}?retour=envoi`;
      return {
        code: section.code,
        title: section.title,
        to,
        rows: [
          ...rowsOf(section, { call, given, choices, input }),
          ...keptRows(section.code, { call, answers }),
        ],
        missing: section.missing(given).map(({ name, message }) => ({
          message,
          to: `${to}#f-${name.replaceAll(".", "-")}`,
        })),
      };
    });
}

interface Given {
  readonly call: FormCall;
  readonly given: Answers;
  readonly choices: Choices;
  readonly input: Application;
}

/** The form asks nobody which authorities they apply to: the call says it. */
function rowsOf(section: FormSection, { call, given, choices, input }: Given) {
  if (section.code === "budget") return budgetRows(input);
  const rows = answerRows(section, given, choices);
  return section.code === "nature"
    ? [...rows, { term: "Autorités sollicitées", value: call.funders.map(({ name }) => name).join("\n") }]
    : rows;
}

/** Optional questions that nobody answered are left out; the others show that they wait. */
function answerRows({ questions }: FormSection, given: Answers, choices: Choices) {
  return withGroups(questions)
    .filter((question) => isAsked(question, given))
    .map((question) => ({ question, value: answerWords(question, given, choices) }))
    .filter(({ question, value }) => value !== "" || question.missing !== undefined)
    .map(({ question, value }) => ({ term: question.label, value }));
}

/** A label that several questions of the section share says of whom or what: its group. */
function withGroups(questions: FormSection["questions"]): FormSection["questions"] {
  let group: string | undefined;
  return questions.map((question) => {
    group = question.heading ?? group;
    const isShared = questions.filter(({ label }) => label === question.label).length > 1;
    return isShared && group ? { ...question, label: `${question.label} (${inBrackets(group)})` } : question;
  });
}

/** "Personne chargée du dossier, si c’est quelqu’un d’autre" in as few words as tell it apart. */
function inBrackets(heading: string): string {
  const [who = heading] = heading.split(",");
  return who.charAt(0).toLowerCase() + who.slice(1);
}

/** Answers to questions that the call asks no longer: kept, and said to be so. */
function keptRows(code: string, { call, answers }: Pick<Checked, "call" | "answers">) {
  return extraAnswers(code, call.extras ?? [], answers)
    .filter(({ isKeptOnly }) => isKeptOnly)
    .map(({ label, answer }) => ({ term: `${label} (n’est plus demandé)`, value: answer }));
}

function budgetRows({ budget, requestedAmount }: Application) {
  const line = (side: string) => (row: Application["budget"]["products"][number]) => ({
    term: `${side}\u00A0: ${accountTitle(row.account, row.funder?.name || row.label || undefined)}`,
    value: inEuros(row.amount),
  });
  return [
    { term: "Montant demandé", value: inEuros(requestedAmount) },
    ...budget.charges.map(line("Charge")),
    ...budget.products.map(line("Produit")),
  ];
}

function inEuros(text: string): string {
  const amount = readAmount(text);
  return amount === null ? text : formatAmount(amount);
}
