import type { Actor } from "~/domain/access/actor";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import type { Cents } from "~/domain/money/cents";
import { sumCents } from "~/domain/money/cents";
import { uncoveredNeed } from "~/domain/decision/uncovered-need";
import { rubricSchema } from "~/domain/review/rubric-shape";
import type { Mark, Rubric } from "~/domain/review/rubric";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Tx } from "~/platform/database/database.server";

export interface HeldScore {
  readonly value: Mark;
  readonly rationale: string;
  readonly version: number;
}

export interface HeldReview {
  readonly id: string;
  readonly funderId: string;
  readonly version: number;
  readonly isComplete: boolean;
  readonly total: number | null;
  readonly proposed: Cents | null;
  readonly scores: ReadonlyMap<string, HeldScore>;
}

/** A dossier with its reviews, held until the end of the transaction. */
export interface HeldDossier {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly version: number;
  readonly rubric: Rubric;
  /** Asked of each funder of the dossier. */
  readonly asked: ReadonlyMap<string, Cents>;
  readonly reviews: readonly HeldReview[];
  /** Charges less the products that no funder of the call brings. */
  readonly need: Cents;
}

/**
 * The dossier that this funder instructs, within the actor's reach. Held, so that two funders who finish at once do
 * not both think that the other is still at work, and that their proposals are summed.
 */
export async function holdForReview(
  tx: Tx,
  actor: Actor,
  { number, funderId }: { number: string; funderId: string },
): Promise<HeldDossier | null> {
  await tx.$queryRaw`SELECT id FROM applications WHERE number = ${number} FOR UPDATE`;
  const row = await tx.application.findFirst({
    where: {
      AND: [{ number, funderRequests: { some: { funderId } } }, applicationsWithin(actor, "review.write")],
    },
    select: {
      id: true,
      status: true,
      version: true,
      callVersion: { select: { rubric: true } },
      funderRequests: { select: { funderId: true, requestedCents: true } },
      budgetLines: {
        where: { scope: "project" },
        select: { side: true, account: true, amountCents: true, inCall: true },
      },
      reviews: {
        select: {
          id: true,
          funderId: true,
          version: true,
          completedAt: true,
          totalHundredths: true,
          proposedCents: true,
          scores: { select: { criterion: true, value: true, rationale: true, version: true } },
        },
      },
    },
  });
  if (!row) return null;
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    rubric: rubricSchema.parse(row.callVersion.rubric),
    asked: new Map(row.funderRequests.map((one) => [one.funderId, centsFromRow(one.requestedCents)])),
    need: uncoveredNeed(
      row.budgetLines.map(({ amountCents, ...line }) => ({
        ...line,
        amount: centsFromRow(amountCents ?? 0n),
      })),
    ),
    reviews: row.reviews.map((review) => ({
      id: review.id,
      funderId: review.funderId,
      version: review.version,
      isComplete: review.completedAt !== null,
      total: review.totalHundredths,
      proposed: centsFromRow(review.proposedCents),
      scores: new Map(
        review.scores.map(({ criterion, value, ...score }) => [
          criterion,
          { ...score, value: value as Mark },
        ]),
      ),
    })),
  };
}

/** What the other funders have proposed so far. */
export function proposedByOthers({ reviews }: HeldDossier, funderId: string): Cents {
  return sumCents(reviews.flatMap((one) => (one.funderId === funderId ? [] : (one.proposed ?? []))));
}

/** While true a review may be written. */
export function isOpenToReview(status: ApplicationStatus): boolean {
  return status === "admissible" || status === "in_review";
}
