import { randomUUID } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import { answerWords } from "~/domain/application/form/answer-words";
import type { Answers } from "~/domain/application/form/answers";
import type { Choices } from "~/domain/application/form/choices";
import { marksOf } from "~/domain/application/form/differences";
import type { ExtraQuestion } from "~/domain/call/extra-question";
import type { FormSection } from "~/domain/application/sections";
import type { Ports } from "~/platform/ports.server";
import { findDraftEligibility, type EligibilityView } from "../eligibility/queries.server";
import { findFormChoices } from "./form-choices.server";
import { findLastYear, type LastYear } from "./last-year.server";
import { savedWords, type SavedWords } from "./saved-words";
import { findApplicationForm, type ReadOnly } from "./queries.server";

export interface SectionPage {
  readonly number: string;
  readonly projectTitle: string;
  readonly slug: string;
  /** Questions that the call adds to this section. */
  readonly extras: readonly ExtraQuestion[];
  readonly version: number;
  /** Of this showing of the form: what it sends again is no conflict with itself. */
  readonly pageKey: string;
  readonly seen: string;
  readonly userId: string;
  readonly answers: Answers;
  readonly choices: Choices;
  readonly readOnly: ReadOnly | null;
  readonly saved: SavedWords | null;
  /** While the draft can still change. */
  readonly eligibility: EligibilityView | null;
  /** The answers of an earlier year that are offered, in words by question. */
  readonly lastYear: LastYearWords | null;
  /** The person came from the page where everything is reread. */
  readonly isChecking: boolean;
}

export interface LastYearWords {
  readonly year: number;
  readonly words: Readonly<Record<string, string>>;
  /** Questions whose answer is still the one of that year. */
  readonly kept: readonly string[];
}

interface Asked {
  readonly number: string;
  readonly slug: string;
  readonly isChecking: boolean;
}

/** One section of the actor's application; null when it has no such section, or does not ask it. */
export async function findSectionPage(
  ports: Ports,
  actor: Actor,
  { number, slug, isChecking }: Asked,
): Promise<SectionPage | null> {
  const form = await findApplicationForm(ports, actor, number);
  const found = form?.sections.find(({ section }) => section.slug === slug);
  if (!form || !found || found.state === "not_asked") return null;
  const { section, version, saved } = found;
  const [choices, eligibility, lastYear] = await Promise.all([
    findFormChoices(ports.db, { callId: form.call.id, callVersionId: form.callVersionId }),
    form.readOnly === null ? findDraftEligibility(ports, form) : null,
    form.isRenewal ? findLastYear(ports, actor, { number, code: section.code }) : null,
  ]);
  const answers = form.answers[section.code] ?? {};
  return {
    number,
    projectTitle: form.title,
    slug,
    extras: (form.call.extras ?? []).filter((extra) =>
      section.questions.some(({ name }) => name === extra.name),
    ),
    version,
    pageKey: randomUUID(),
    seen: marksOf(section.parts(answers, choices)),
    userId: actor.userId,
    answers,
    choices,
    readOnly: form.readOnly,
    saved: saved && savedWords(saved),
    eligibility,
    lastYear: lastYear && wordsOf(section, { before: lastYear, answers, choices }),
    isChecking,
  };
}

interface Before {
  readonly before: LastYear;
  readonly answers: Answers;
  readonly choices: Choices;
}

function wordsOf({ questions }: FormSection, { before, answers, choices }: Before): LastYearWords {
  const words = questions.flatMap((question) => {
    const then = answerWords(question, before.answers, choices);
    return then === "" ? [] : [[question.name, then] as const];
  });
  return {
    year: before.year,
    words: Object.fromEntries(words),
    kept: questions
      .filter((question) =>
        words.some(
          ([name, then]) => name === question.name && then === answerWords(question, answers, choices),
        ),
      )
      .map(({ name }) => name),
  };
}
