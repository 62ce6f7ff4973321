import type { Actor } from "~/domain/access/actor";
import { mayForFunder } from "~/domain/access/policy";
import { cents, type Cents } from "~/domain/money/cents";
import { missingInReview, type MissingInReview, type ReviewAnswers } from "~/domain/review/completeness";
import { totalHundredths } from "~/domain/review/rubric";
import { accept, refuse, type Result } from "~/domain/result";
import { violates } from "~/platform/database/conflicts.server";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { askDiscussion } from "./ask-discussion.server";
import { holdForReview, isOpenToReview, proposedByOthers, type HeldDossier } from "./held-review.server";
import { moveOn, openReview, writeOpinion } from "./write-review.server";
import { conflictsAmong, writeScores, type ScoreConflict, type ScoreToWrite } from "./write-scores.server";

export interface ReviewToSave extends ReviewAnswers {
  readonly number: string;
  readonly funderId: string;
  /** Version of the opinion and proposal that the form showed; 0 when there were none. */
  readonly version: number;
  /** Version of each mark that the form showed. */
  readonly seen?: Readonly<Record<string, number>>;
  /** The reviewer says it is done: it is then complete or refused. */
  readonly isComplete: boolean;
}

export type SaveReviewRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "not-in-review" }
  | { readonly code: "already-complete" }
  | { readonly code: "above-request"; readonly asked: Cents }
  | { readonly code: "above-need"; readonly left: Cents }
  | { readonly code: "rationale-without-mark"; readonly criteria: readonly string[] }
  | { readonly code: "incomplete"; readonly missing: readonly MissingInReview[] }
  | { readonly code: "scores-changed"; readonly latest: readonly ScoreConflict[] }
  | { readonly code: "changed-meanwhile" };

type Saved = Result<{ isScored: boolean }, SaveReviewRefusal>;

/**
 * Saves the marks, opinion and proposal of one funder on a dossier. The first save starts the instruction, and
 * the last funder to complete makes the dossier ready for the committee; too far apart, they are asked to talk.
 * Two people on one review: the second is told, and loses nothing of what was typed.
 */
export async function saveReview({ db, now }: Ports, actor: Actor, review: ReviewToSave): Promise<Saved> {
  if (!mayForFunder(actor, "review.write", review.funderId)) return refuse({ code: "not-found" });
  const at = now();
  try {
    return await inTransaction(db, (tx) => save(tx, actor, at, review));
  } catch (error) {
    if (violates(error, "reviews_propose_at_most_the_need")) return refuse({ code: "changed-meanwhile" });
    throw error;
  }
}

async function save(tx: Tx, actor: Actor, at: Date, review: ReviewToSave): Promise<Saved> {
  const { funderId } = review;
  const dossier = await holdForReview(tx, actor, review);
  if (!dossier) return refuse({ code: "not-found" });
  if (!isOpenToReview(dossier.status)) return refuse({ code: "not-in-review" });
  const held = await openReview(tx, actor, { dossier, funderId, at });
  if (held.isComplete) return refuse({ code: "already-complete" });
  if (held.version !== review.version) return refuse({ code: "changed-meanwhile" });
  const refused = checkAmounts(dossier, review) ?? checkRationales(review);
  if (refused) return refuse(refused);
  const scores = scoresOf(dossier, review);
  const latest = conflictsAmong(held.scores, scores);
  if (latest.length > 0) return refuse({ code: "scores-changed", latest });
  const marks = {
    ...Object.fromEntries([...held.scores].map(([criterion, { value }]) => [criterion, value])),
    ...Object.fromEntries(scores.map(({ criterion, value }) => [criterion, value])),
  };
  const rationales = {
    ...Object.fromEntries([...held.scores].map(([criterion, { rationale }]) => [criterion, rationale])),
    ...Object.fromEntries(scores.map(({ criterion, rationale }) => [criterion, rationale])),
  };
  const missing = review.isComplete ? missingInReview(dossier.rubric, { ...review, marks, rationales }) : [];
  if (missing.length > 0) return refuse({ code: "incomplete", missing });

  const versions = await writeScores(tx, { reviewId: held.id, held: held.scores, scores, at });
  if (!versions || !(await writeOpinion(tx, actor, { review: held, version: review.version, said: review })))
    return refuse({ code: "changed-meanwhile" });
  const total = totalHundredths(dossier.rubric, marks);
  await tx.review.update({
    where: { id: held.id },
    data: { totalHundredths: total, completedAt: review.isComplete ? at : null },
  });
  const others = dossier.reviews.filter((one) => one.funderId !== funderId);
  const isScored =
    review.isComplete &&
    [...dossier.asked.keys()].every(
      (id) => id === funderId || others.some((one) => one.funderId === id && one.isComplete),
    );
  if (!(await moveOn(tx, actor, at, { dossier, isScored }))) return refuse({ code: "changed-meanwhile" });
  if (review.isComplete) await askDiscussion(tx, actor, { dossier, funderId, own: { total, marks }, at });
  await record(tx, {
    at,
    event: review.isComplete ? "review.completed" : "review.saved",
    actor,
    subject: { type: "review", id: held.id },
    applicationId: dossier.id,
    facts: {
      applicationId: dossier.id,
      funderId,
      proposedCents: review.proposed,
      opinion: review.opinion,
      totalHundredths: total,
    },
  });
  return accept({ isScored });
}

/** A funder proposes at most what is asked of it, and all together at most what is left to cover. */
function checkAmounts(dossier: HeldDossier, { funderId, proposed }: ReviewToSave) {
  if (proposed === null) return null;
  const asked = dossier.asked.get(funderId)!;
  if (proposed > asked) return { code: "above-request", asked } as const;
  const left = cents(Math.max(0, dossier.need - proposedByOthers(dossier, funderId)));
  return proposed > left ? ({ code: "above-need", left } as const) : null;
}

/** Words without a mark would be lost: they ask for one. */
function checkRationales({ marks, rationales }: ReviewToSave) {
  const criteria = Object.entries(rationales).flatMap(([code, text]) =>
    text.trim() && marks[code] === undefined ? [code] : [],
  );
  return criteria.length > 0 ? ({ code: "rationale-without-mark", criteria } as const) : null;
}

function scoresOf({ rubric }: HeldDossier, { marks, rationales, seen = {} }: ReviewToSave): ScoreToWrite[] {
  return rubric.criteria.flatMap(({ code }) => {
    const value = marks[code];
    return value === undefined
      ? []
      : [{ criterion: code, value, rationale: rationales[code] ?? "", seen: seen[code] ?? 0 }];
  });
}
