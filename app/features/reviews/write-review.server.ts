import type { Actor } from "~/domain/access/actor";
import { advance } from "~/domain/application/lifecycle";
import type { Cents } from "~/domain/money/cents";
import type { ReviewOpinion } from "~/domain/review/opinion-words";
import { centsToRow } from "~/platform/database/cents.server";
import type { Tx } from "~/platform/database/database.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import type { HeldDossier, HeldReview } from "./held-review.server";

interface Written {
  readonly opinion: ReviewOpinion | null;
  readonly comment: string;
  readonly proposed: Cents | null;
}

/** The funder's review, begun now when it was not. */
export async function openReview(
  tx: Tx,
  actor: Actor,
  { dossier, funderId, at }: { dossier: HeldDossier; funderId: string; at: Date },
): Promise<HeldReview> {
  const held = dossier.reviews.find((one) => one.funderId === funderId);
  if (held) return held;
  const { id } = await tx.review.create({
    data: { applicationId: dossier.id, funderId, reviewerId: actor.userId, startedAt: at },
    select: { id: true },
  });
  return { id, funderId, version: 0, isComplete: false, total: null, proposed: null, scores: new Map() };
}

/** Writes opinion and proposal if the review is still the one seen. False: someone was faster. */
export async function writeOpinion(
  tx: Tx,
  actor: Actor,
  { review, version, said }: { review: HeldReview; version: number; said: Written },
): Promise<boolean> {
  const { opinion, comment, proposed } = said;
  const { count } = await tx.review.updateMany({
    where: { id: review.id, version, completedAt: null },
    data: {
      opinion,
      comment,
      proposedCents: centsToRow(proposed),
      reviewerId: actor.userId,
      version: { increment: 1 },
    },
  });
  return count > 0;
}

/** Starts the instruction, and ends it once every funder is done. False: someone was faster. */
export async function moveOn(
  tx: Tx,
  actor: Actor,
  at: Date,
  { dossier, isScored }: { dossier: HeldDossier; isScored: boolean },
): Promise<boolean> {
  const { id } = dossier;
  let { version } = dossier;
  let from = dossier.status as "admissible" | "in_review";
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
