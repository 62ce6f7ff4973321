import type { Actor } from "~/domain/access/actor";
import type { Answers } from "~/domain/application/form/answers";
import type { CallFunder } from "~/domain/application/form/form-call";
import { budget, readBudget } from "~/domain/application/sections/budget";
import type { BudgetAnswers } from "~/domain/budget/budget-answers";
import { editorAnswers, emptyAccountLine, emptyFunding } from "~/domain/budget/editor-lines";
import { readPastedBudget, withPastedLines } from "~/domain/budget/pasted-lines";
import { proposalsFor } from "~/domain/budget/proposals";
import type { FormValues } from "~/platform/forms/form-values";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import type { Ports } from "~/platform/ports.server";
import { answerSection } from "../sections/answer-section.server";
import { shownAgain, type SectionAnswer } from "../sections/section-answer";
import { readSectionPost } from "../sections/section-intent";
import { findApplicationForm } from "../sections/queries.server";

const lists = ["charges", "products", "otherFunding"] as const;
type List = (typeof lists)[number];

/** What the buttons of the editor ask besides saving. */
interface Reckoning {
  readonly paste?: "preview" | "apply";
  readonly list?: List;
  /** Place of the line to be taken from `list`; a line more when absent. */
  readonly line?: number;
  readonly proposal?: string;
}

function readReckoning(intent: unknown): Reckoning | null {
  const [verb, what = "", line = ""] = typeof intent === "string" ? intent.split(":") : [];
  switch (verb) {
    case "recalculate":
      return {};
    case "paste":
      return { paste: what === "apply" ? "apply" : "preview" };
    case "proposal":
      return { proposal: what };
    case "add":
    case "remove": {
      const list = lists.find((known) => known === what);
      if (!list) return null;
      return verb === "add" ? { list } : { list, line: Number(line) };
    }
    default:
      return null;
  }
}

/**
 * Answers what was sent from the budget editor. "Recalculer", a line more, an accepted proposal and what was pasted
 * show the budget again without saving it; the rest is saved as any section.
 */
export async function answerBudget(
  ports: Ports,
  actor: Actor,
  { number, posted }: { number: string; posted: PostedForm },
): Promise<SectionAnswer> {
  const asked = readReckoning(posted.values._intent);
  const answer = asked ? null : await answerSection(ports, actor, { number, section: budget, posted });
  if (answer && answer.kind !== "shown") return answer;
  const form = await findApplicationForm(ports, actor, number);
  if (!form) return { kind: "not-found" };
  const { funders } = form.call;
  if (answer) return withEveryLine(answer, funders);
  return (await reckonBudget(posted, funders)) ?? { kind: "not-found" };
}

/** "Recalculer", a line more, an accepted proposal: the budget again, nothing saved. Null when it is to be saved. */
export async function reckonBudget(
  posted: PostedForm,
  funders: readonly CallFunder[],
): Promise<Extract<SectionAnswer, { kind: "shown" }> | null> {
  const asked = readReckoning(posted.values._intent);
  if (!asked) return null;
  const post = readSectionPost(posted.values);
  const checked = await checkForm({ form: null, values: post.answers as FormValues }, budget.schema);
  if (!checked.ok) return { kind: "shown", status: 422, view: { ...shownAgain(post), ...checked.refusal } };
  const { paste, list, line, proposal } = asked;
  const typed = accepted(readBudget(checked.value), proposal);
  const filled = paste === "apply" ? withPastedLines(typed, readPastedBudget(post.pasted)) : typed;
  const changed = line === undefined ? withLine(filled, list) : withoutLine(filled, list, line);
  const values = editorAnswers(changed, funders) as unknown as FormValues;
  return {
    kind: "shown",
    status: 200,
    view: shownAgain(post, { values, ...(paste === "preview" ? { pasted: post.pasted } : {}) }),
  };
}

function accepted(answers: BudgetAnswers, proposal: string | undefined): BudgetAnswers {
  return proposalsFor(answers).find(({ code }) => code === proposal)?.accepted ?? answers;
}

function withLine(answers: BudgetAnswers, list: List | undefined): BudgetAnswers {
  switch (list) {
    case "charges":
      return { ...answers, charges: [...(answers.charges ?? []), emptyAccountLine] };
    case "products":
      return { ...answers, products: [...(answers.products ?? []), emptyAccountLine] };
    case "otherFunding":
      return { ...answers, otherFunding: [...(answers.otherFunding ?? []), emptyFunding] };
    default:
      return answers;
  }
}

function withoutLine(answers: BudgetAnswers, list: List | undefined, line: number): BudgetAnswers {
  if (!list) return answers;
  return { ...answers, [list]: (answers[list] ?? []).filter((_line, index) => index !== line) };
}

/** A budget shown again has a line for every account, whatever was sent. */
function withEveryLine(answer: SectionAnswer, funders: readonly CallFunder[]): SectionAnswer {
  if (answer.kind !== "shown") return answer;
  const values = editorAnswers(readBudget(answer.view.values as Answers), funders) as unknown as FormValues;
  return answer.status === 422 ? answer : { ...answer, view: { ...answer.view, values } };
}
