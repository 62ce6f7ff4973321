import {
  conditionsOf,
  selfTestPages,
  type Condition,
  type SelfTestPage,
} from "~/domain/application/self-test/self-test";
import { assembleInput, type AnswersBySection } from "~/domain/application/form/assemble-input";
import type { Choices } from "~/domain/application/form/choices";
import { callStateAt } from "~/domain/call/lifecycle";
import type { Ports } from "~/platform/ports.server";
import { callWindow } from "../call-window.server";
import { loadCallRules } from "../eligibility/call-rules.server";
import { findFormChoices } from "../sections/form-choices.server";
import { readFormSettings } from "../sections/form-call.server";

export interface SelfTest {
  readonly call: { readonly slug: string; readonly title: string; readonly isOpen: boolean };
  readonly pages: readonly SelfTestPage[];
  readonly choices: Choices;
  /** What the rules of the call say of these answers. */
  judge(answers: AnswersBySection): readonly Condition[];
}

/** The self-test of a published call that still takes dossiers, or will; null when there is none. */
export async function findSelfTest({ db, now }: Ports, slug: string): Promise<SelfTest | null> {
  const at = now();
  const call = await db.call.findFirst({
    where: { slug, publishedAt: { not: null }, currentVersionId: { not: null } },
    select: {
      id: true,
      slug: true,
      title: true,
      code: true,
      ...callWindow,
      currentVersion: { select: { id: true, form: true } },
    },
  });
  const state = call && callStateAt(call, at);
  if (!call?.currentVersion || (state !== "open" && state !== "scheduled")) return null;
  const { id: callVersionId, form } = call.currentVersion;
  const [{ rules }, choices] = await Promise.all([
    loadCallRules(db, callVersionId),
    findFormChoices(db, { callId: call.id, callVersionId }),
  ]);
  const { sections } = readFormSettings(form);
  const pages = selfTestPages(rules.criteria, sections);
  return {
    call: { slug: call.slug, title: call.title, isOpen: state === "open" },
    pages,
    choices,
    judge(answers) {
      const input = assembleInput({
        id: "self-test",
        submittedAt: at.toISOString(),
        call: { code: call.code, sections, funders: [] },
        answers,
        registry: null,
        documents: [],
        attestations: { cer: false, upToDate: false, accurate: false, laicite: false, reporting: false },
        signatory: { isLegalRepresentative: true },
      });
      return conditionsOf(pages, answers, rules.judge(input).findings);
    },
  };
}
