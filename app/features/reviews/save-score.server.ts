import type { Actor } from "~/domain/access/actor";
import { mayForFunder } from "~/domain/access/policy";
import { accept, refuse, type Result } from "~/domain/result";
import { totalHundredths, type Mark } from "~/domain/review/rubric";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { holdForReview, isOpenToReview } from "./held-review.server";
import { moveOn, openReview } from "./write-review.server";
import { conflictsAmong, writeScores, type ScoreConflict } from "./write-scores.server";

export interface ScoreToSave {
  readonly number: string;
  readonly funderId: string;
  readonly criterion: string;
  readonly value: Mark;
  readonly rationale: string;
  /** Version of the mark that the page showed; 0 when there was none. */
  readonly seen: number;
}

export type SaveScoreRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "not-in-review" }
  | { readonly code: "already-complete" }
  | { readonly code: "changed-meanwhile"; readonly latest: ScoreConflict };

export interface SavedScore {
  readonly version: number;
  /** Weighted total so far; null while a criterion has no mark. */
  readonly total: number | null;
}

/**
 * Saves one mark while its reviewer goes on. Two people on different criteria do not meet; on the same one the
 * second is told what the first wrote, and nothing is overwritten unseen.
 */
export async function saveScore(
  { db, now }: Ports,
  actor: Actor,
  { number, funderId, ...score }: ScoreToSave,
): Promise<Result<SavedScore, SaveScoreRefusal>> {
  if (!mayForFunder(actor, "review.write", funderId)) return refuse({ code: "not-found" });
  const at = now();
  return inTransaction<Result<SavedScore, SaveScoreRefusal>>(db, async (tx) => {
    const dossier = await holdForReview(tx, actor, { number, funderId });
    if (!dossier || !dossier.rubric.criteria.some(({ code }) => code === score.criterion))
      return refuse({ code: "not-found" });
    if (!isOpenToReview(dossier.status)) return refuse({ code: "not-in-review" });
    const review = await openReview(tx, actor, { dossier, funderId, at });
    if (review.isComplete) return refuse({ code: "already-complete" });
    const [latest] = conflictsAmong(review.scores, [score]);
    if (latest) return refuse({ code: "changed-meanwhile", latest });

    const written = await writeScores(tx, { reviewId: review.id, held: review.scores, scores: [score], at });
    if (!written) throw new Error("a mark changed although its dossier is held");
    const marks = new Map([...review.scores].map(([criterion, { value }]) => [criterion, value]));
    const total = totalHundredths(
      dossier.rubric,
      Object.fromEntries(marks.set(score.criterion, score.value)),
    );
    await tx.review.update({
      where: { id: review.id },
      data: { totalHundredths: total, reviewerId: actor.userId },
    });
    await moveOn(tx, actor, at, { dossier, isScored: false });
    const version = written.get(score.criterion)!;
    await record(tx, {
      at,
      event: "review.scored",
      actor,
      subject: { type: "review", id: review.id },
      applicationId: dossier.id,
      facts: { applicationId: dossier.id, funderId, criterion: score.criterion, value: score.value, version },
    });
    return accept({ version, total });
  });
}
