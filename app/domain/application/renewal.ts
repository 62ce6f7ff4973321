import type { Answers } from "./form/answers";
import type { AnswersBySection } from "./form/assemble-input";
import { sections, type SectionCode } from "./sections";

/** Questions whose answer of an earlier year would be wrong by now: they are asked again. */
const askedAgain: { readonly [Code in SectionCode]?: readonly string[] } = {
  situation: ["publicGrantsLastYear", "deMinimisLast3Years"],
  calendar: ["startDate", "endDate"],
};

/** What is said of the association, and is still true for another project. */
const ofTheAssociation: readonly SectionCode[] = ["association", "people", "situation", "resources", "bank"];

/** The answers that a dossier of an earlier year offers to one that renews its project: to keep, change or clear. */
export function renewedAnswers(before: AnswersBySection): AnswersBySection {
  return offered(
    before,
    sections.map(({ code }) => code),
    {
      nature: { ...before.nature, recurrence: "renewal" },
      "association-budget": nextYear(before["association-budget"] ?? {}),
    },
  );
}

/** The answers that the last dossier of an association offers to one for another project. */
export function knownAnswers(before: AnswersBySection): AnswersBySection {
  return offered(before, ofTheAssociation, {});
}

/** One project was funded: what the portal knows of it is the answer about earlier grants. */
export interface PastGrant {
  readonly year: number;
  readonly title: string;
  /** As it is typed, "4 500,00". */
  readonly amount: string;
  readonly isFinished: boolean;
  readonly isReported: boolean;
}

export function grantsAnswers(grants: readonly PastGrant[]): Answers {
  return {
    received: grants.length > 0 ? "yes" : "",
    grants: grants.map(({ year, title, amount, isFinished, isReported }) => ({
      year: String(year),
      title,
      amount,
      status: isFinished ? "finished" : "ongoing",
      crf: isReported ? "yes" : "no",
      interim: "",
    })),
  };
}

function offered(
  before: AnswersBySection,
  codes: readonly SectionCode[],
  changed: AnswersBySection,
): AnswersBySection {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const answers = changed[code] ?? before[code];
      return answers ? [[code, without(answers, askedAgain[code] ?? [])]] : [];
    }),
  );
}

function without(answers: Answers, names: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));
}

/** The same accounting year, one year later; the amounts are offered as a beginning. */
function nextYear(answers: Answers): Answers {
  return { ...answers, from: oneYearLater(answers.from), to: oneYearLater(answers.to) };
}

function oneYearLater(date: Answers[string] | undefined): Answers {
  const parts = typeof date === "object" && !Array.isArray(date) ? date : {};
  const { day = "", month = "", year = "" } = parts;
  const later = typeof year === "string" && /^\d{4}$/.test(year) ? String(Number(year) + 1) : "";
  return { day, month, year: later };
}
