import type { Actor } from "~/domain/access/actor";
import type { Answers } from "~/domain/application/form/answers";
import { differences } from "~/domain/application/form/differences";
import type { FormSection } from "~/domain/application/sections";
import type { Ports } from "~/platform/ports.server";
import { findFormChoices } from "./form-choices.server";
import type { LatestChange } from "./latest-change.server";
import { findApplicationForm } from "./queries.server";
import { savedWords } from "./saved-words";
import { shownAgain, type SectionAnswer } from "./section-answer";
import type { SectionPost } from "./section-intent";

interface Sent {
  readonly number: string;
  readonly section: FormSection;
}

interface Typed {
  readonly post: SectionPost;
  readonly answers: Answers;
}

/**
 * The answers with the parts that the person chose of what somebody else saved, and the version they were chosen
 * from. When that has changed again since, the answers stay as they were typed, and there is a choice once more.
 */
export async function withChosenParts(
  ports: Ports,
  actor: Actor,
  { number, section }: Sent,
  { post, answers }: Typed,
): Promise<{ answers: Answers; version: number }> {
  if (post.choice === null) return { answers, version: post.version };
  const form = await findApplicationForm(ports, actor, number);
  const held = form?.sections.find((one) => one.section.code === section.code);
  if (!form || held?.version !== post.choice.theirs) return { answers, version: post.version };
  const theirs = form.answers[section.code] ?? {};
  return {
    answers: section.tidy(section.merge({ theirs, yours: answers }, post.choice.parts)),
    version: post.choice.theirs,
  };
}

/**
 * Shows what the other person saved beside what this one typed, part by part. What the other did not change needs
 * no choice: null when nothing is left to choose, and the answers may be saved over.
 */
export async function answerConflict(
  ports: Ports,
  actor: Actor,
  { number, section }: Sent,
  { post, answers, latest }: Typed & { readonly latest: LatestChange },
): Promise<SectionAnswer | null> {
  const form = await findApplicationForm(ports, actor, number);
  if (!form) return { kind: "not-found" };
  const choices = await findFormChoices(ports.db, {
    callId: form.call.id,
    callVersionId: form.callVersionId,
  });
  const parts = (of: Answers) => section.parts(of, choices);
  const both = differences(parts(latest.answers), parts(answers), post.seenMarks);
  if (both.length === 0) return null;
  const conflict = {
    saved: savedWords(latest),
    theirs: latest.version,
    differences: both,
  };
  return { kind: "shown", status: 409, view: shownAgain(post, { conflict }) };
}
