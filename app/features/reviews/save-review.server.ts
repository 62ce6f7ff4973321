import type { Actor } from "~/domain/access/actor";
import { mayForFunder } from "~/domain/access/policy";
import type { Cents } from "~/domain/money/cents";
import { missingInReview, type MissingInReview, type ReviewAnswers } from "~/domain/review/completeness";
import { rubricSchema, totalHundredths } from "~/domain/review/rubric";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { centsFromRow } from "~/platform/database/cents.server";
import { isTaken } from "~/platform/database/conflicts.server";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { moveOn, writeReview } from "./write-review.server";
import { inTransaction } from "~/platform/database/in-transaction.server";

export interface ReviewToSave extends ReviewAnswers {
  readonly number: string;
  readonly funderId: string;
  /** Version of the review that the form showed; 0 when there was none. */
  readonly version: number;
  /** The reviewer says it is done: it is then complete or refused. */
  readonly isComplete: boolean;
}

export type SaveReviewRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "not-in-review" }
  | { readonly code: "already-complete" }
  | { readonly code: "above-request"; readonly asked: Cents }
  | { readonly code: "incomplete"; readonly missing: readonly MissingInReview[] }
  | { readonly code: "changed-meanwhile" };

/**
 * Saves the marks, opinion and proposal of one funder on a dossier. The first save starts the instruction, and
 * the last funder to complete makes the dossier ready for the committee. Two people on one review: the second
 * is told, and loses nothing of what was typed.
 */
export async function saveReview(
  { db, now }: Ports,
  actor: Actor,
  review: ReviewToSave,
): Promise<Result<{ isScored: boolean }, SaveReviewRefusal>> {
  if (!mayForFunder(actor, "review.write", review.funderId)) return refuse({ code: "not-found" });
  const at = now();
  try {
    return await inTransaction(db, (tx) => save(tx, actor, at, review));
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "changed-meanwhile" });
    throw error;
  }
}

async function save(
  tx: Tx,
  actor: Actor,
  at: Date,
  review: ReviewToSave,
): Promise<Result<{ isScored: boolean }, SaveReviewRefusal>> {
  // Held, so that two funders who finish at once do not both think the other is still at work.
  await tx.$queryRaw`SELECT id FROM applications WHERE number = ${review.number} FOR UPDATE`;
  const application = await tx.application.findFirst({
    where: {
      AND: [
        { number: review.number, funderRequests: { some: { funderId: review.funderId } } },
        applicationsWithin(actor, "review.write"),
      ],
    },
    select: {
      id: true,
      status: true,
      version: true,
      callVersion: { select: { rubric: true } },
      funderRequests: { select: { funderId: true, requestedCents: true } },
      reviews: { select: { id: true, funderId: true, version: true, completedAt: true } },
    },
  });
  if (!application) return refuse({ code: "not-found" });
  if (application.status !== "admissible" && application.status !== "in_review")
    return refuse({ code: "not-in-review" });
  const mine = application.reviews.find(({ funderId }) => funderId === review.funderId);
  if (mine?.completedAt) return refuse({ code: "already-complete" });
  if ((mine?.version ?? 0) !== review.version) return refuse({ code: "changed-meanwhile" });
  const request = application.funderRequests.find(({ funderId }) => funderId === review.funderId)!;
  const asked = centsFromRow(request.requestedCents);
  if (review.proposed !== null && review.proposed > asked) return refuse({ code: "above-request", asked });
  const rubric = rubricSchema.parse(application.callVersion.rubric);
  const missing = review.isComplete ? missingInReview(rubric, review) : [];
  if (missing.length > 0) return refuse({ code: "incomplete", missing });

  const reviewId = await writeReview(tx, {
    actor,
    at,
    applicationId: application.id,
    existing: mine,
    review,
  });
  if (reviewId === null) return refuse({ code: "changed-meanwhile" });
  await tx.review.update({
    where: { id: reviewId },
    data: {
      totalHundredths: totalHundredths(rubric, review.marks),
      completedAt: review.isComplete ? at : null,
    },
  });
  const others = application.reviews.filter(({ funderId }) => funderId !== review.funderId);
  const isScored =
    review.isComplete &&
    application.funderRequests.every(
      ({ funderId }) =>
        funderId === review.funderId || others.some((one) => one.funderId === funderId && one.completedAt),
    );
  const moved = await moveOn(tx, actor, at, { application, isScored });
  if (!moved) return refuse({ code: "changed-meanwhile" });
  await record(tx, {
    at,
    event: review.isComplete ? "review.completed" : "review.saved",
    actor,
    subject: { type: "review", id: reviewId },
    applicationId: application.id,
    facts: {
      applicationId: application.id,
      funderId: review.funderId,
      proposedCents: review.proposed,
      opinion: review.opinion,
    },
  });
  return accept({ isScored });
}
