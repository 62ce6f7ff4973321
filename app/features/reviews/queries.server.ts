import { fullName, type Actor } from "~/domain/access/actor";
import { mayForFunder } from "~/domain/access/policy";
import type { Cents } from "~/domain/money/cents";
import type { ReviewOpinion } from "~/domain/review/opinion-words";
import { rubricSchema, type Mark, type Rubric } from "~/domain/review/rubric";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Ports } from "~/platform/ports.server";

export interface FunderReview {
  readonly funderId: string;
  readonly funder: string;
  readonly asked: Cents;
  /** The actor writes this one. */
  readonly isMine: boolean;
  readonly isComplete: boolean;
  readonly version: number;
  /** Null for a review of others that is hidden until one's own is done. */
  readonly content: {
    readonly reviewer: string;
    readonly opinion: ReviewOpinion | null;
    readonly comment: string;
    readonly proposed: Cents | null;
    readonly total: number | null;
    readonly scores: Readonly<Record<string, { readonly value: Mark; readonly rationale: string }>>;
  } | null;
}

/** The grid and what each funder has written; others' marks only once the actor's own are complete. */
export async function findReviews(
  { db }: Ports,
  actor: Actor,
  number: string,
): Promise<{ readonly rubric: Rubric; readonly reviews: readonly FunderReview[] } | null> {
  const row = await db.application.findFirst({
    where: { AND: [{ number }, applicationsWithin(actor, "instruction.read")] },
    select: {
      callVersion: { select: { rubric: true } },
      funderRequests: {
        orderBy: { funder: { position: "asc" } },
        select: { funderId: true, requestedCents: true, funder: { select: { name: true } } },
      },
      reviews: {
        select: {
          funderId: true,
          opinion: true,
          comment: true,
          proposedCents: true,
          totalHundredths: true,
          completedAt: true,
          version: true,
          reviewer: { select: { firstName: true, lastName: true } },
          scores: { select: { criterion: true, value: true, rationale: true } },
        },
      },
    },
  });
  if (!row) return null;
  const mine = (funderId: string) => mayForFunder(actor, "review.write", funderId);
  const writes = row.funderRequests.some(({ funderId }) => mine(funderId));
  const ownDone = row.funderRequests
    .filter(({ funderId }) => mine(funderId))
    .every(({ funderId }) =>
      row.reviews.some((review) => review.funderId === funderId && review.completedAt),
    );
  return {
    rubric: rubricSchema.parse(row.callVersion.rubric),
    reviews: row.funderRequests.map(({ funderId, requestedCents, funder }) => {
      const review = row.reviews.find((one) => one.funderId === funderId);
      const isMine = mine(funderId);
      const isShown = isMine || !writes || ownDone;
      return {
        funderId,
        funder: funder.name,
        asked: centsFromRow(requestedCents),
        isMine,
        isComplete: Boolean(review?.completedAt),
        version: review?.version ?? 0,
        content:
          review && isShown && (isMine || review.completedAt)
            ? {
                reviewer: fullName(review.reviewer),
                opinion: review.opinion,
                comment: review.comment,
                proposed: centsFromRow(review.proposedCents),
                total: review.totalHundredths,
                scores: Object.fromEntries(
                  review.scores.map(({ criterion, value, rationale }) => [
                    criterion,
                    { value: value as Mark, rationale },
                  ]),
                ),
              }
            : null,
      };
    }),
  };
}
