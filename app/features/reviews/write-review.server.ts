import type { Actor } from "~/domain/access/actor";
import { advance } from "~/domain/application/lifecycle";
import { centsToRow } from "~/platform/database/cents.server";
import type { Tx } from "~/platform/database/database.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import type { ReviewToSave } from "./save-review.server";

interface Write {
  readonly actor: Actor;
  readonly at: Date;
  readonly applicationId: string;
  readonly existing: { readonly id: string; readonly version: number } | undefined;
  readonly review: ReviewToSave;
}

/** Writes the review and its marks; null when someone was faster. */
export async function writeReview(
  tx: Tx,
  { actor, at, applicationId, existing, review }: Write,
): Promise<string | null> {
  const { funderId, opinion, comment, proposed } = review;
  const data = { opinion, comment, proposedCents: centsToRow(proposed), reviewerId: actor.userId };
  let id = existing?.id;
  if (id === undefined) {
    const created = await tx.review.create({
      data: { ...data, applicationId, funderId, startedAt: at, version: 1 },
      select: { id: true },
    });
    id = created.id;
  } else {
    const { count } = await tx.review.updateMany({
      where: { id, version: review.version, completedAt: null },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) return null;
  }
  const reviewId = id;
  await tx.score.deleteMany({ where: { reviewId } });
  await tx.score.createMany({
    data: Object.entries(review.marks).flatMap(([criterion, value]) =>
      value === undefined
        ? []
        : [{ reviewId, criterion, value, rationale: review.rationales[criterion] ?? "", scoredAt: at }],
    ),
  });
  return reviewId;
}

type Moving = {
  readonly id: string;
  readonly status: "admissible" | "in_review" | string;
  readonly version: number;
};

/** Starts the instruction, and ends it once every funder is done. False: someone was faster. */
export async function moveOn(
  tx: Tx,
  actor: Actor,
  at: Date,
  { application, isScored }: { application: Moving; isScored: boolean },
): Promise<boolean> {
  const { id } = application;
  let { version } = application;
  let from = application.status as "admissible" | "in_review";
  for (const step of ["start-review", "complete-review"] as const) {
    if (step === "start-review" ? from !== "admissible" : !isScored) continue;
    const next = advance(from, step);
    if (!next.ok) return false;
    const moved = await moveApplication(tx, {
      id,
      version,
      step,
      from,
      to: next.value,
      at,
      takenById: actor.userId,
    });
    if (!moved) return false;
    version += 1;
    from = next.value as "in_review";
  }
  return true;
}
