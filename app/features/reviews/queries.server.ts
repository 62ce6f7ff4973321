import type { Actor } from "~/domain/access/actor";
import { mayForFunder } from "~/domain/access/policy";
import { cents, type Cents } from "~/domain/money/cents";
import type { ReviewOpinion } from "~/domain/review/opinion-words";
import { rubricSchema } from "~/domain/review/rubric-shape";
import type { Mark, Rubric } from "~/domain/review/rubric";
import { withinSql } from "~/platform/access/application-scope-sql.server";
import { sql } from "~/platform/database/sql.server";
import type { Ports } from "~/platform/ports.server";

export interface ScoreView {
  readonly value: Mark;
  readonly rationale: string;
  readonly version: number;
  readonly scoredAt: Date;
}

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
    readonly scores: Readonly<Record<string, ScoreView>>;
  } | null;
}

export interface ReviewsView {
  readonly rubric: Rubric;
  readonly reviews: readonly FunderReview[];
  /** True once the actor may read what the others have written. */
  readonly seesOthers: boolean;
  /** Single-key shortcuts, unless the person turned them off. */
  readonly hasShortcuts: boolean;
  /** Charges less the products that no funder of the call brings. */
  readonly need: Cents;
  readonly discussions: readonly {
    readonly id: string;
    readonly gapHundredths: number;
    readonly criteria: readonly string[];
    readonly resolution: string | null;
    readonly resolvedBy: string | null;
  }[];
}

interface ReviewJson {
  readonly funderId: string;
  readonly funder: string;
  readonly askedCents: number;
  readonly review: {
    readonly opinion: ReviewOpinion | null;
    readonly comment: string;
    readonly proposedCents: number | null;
    readonly total: number | null;
    readonly completedAt: string | null;
    readonly version: number;
    readonly reviewer: string;
    readonly scores: readonly {
      criterion: string;
      value: Mark;
      rationale: string;
      version: number;
      scoredAt: string;
    }[];
  } | null;
}

interface Row {
  readonly rubric: unknown;
  readonly hasShortcuts: boolean;
  readonly needCents: number;
  readonly reviews: readonly ReviewJson[];
  readonly discussions: ReviewsView["discussions"];
}

/** The grid and what each funder has written, in one statement; others' marks only once the actor's own are complete. */
export async function findReviews({ db }: Ports, actor: Actor, number: string): Promise<ReviewsView | null> {
  const [row] = await db.$queryRaw<Row[]>(sql`
    SELECT v.rubric,
           (SELECT u.has_shortcuts FROM users u WHERE u.id = ${actor.userId}::uuid) AS "hasShortcuts",
           COALESCE((SELECT sum(CASE WHEN b.side = 'charge' THEN b.amount_cents WHEN b.in_call THEN 0 ELSE -b.amount_cents END)
              FROM budget_lines b WHERE b.application_id = a.id AND b.scope = 'project'
               AND b.account NOT LIKE '86%' AND b.account NOT LIKE '87%'), 0)::float8 AS "needCents",
           COALESCE((SELECT json_agg(json_build_object('id', d.id, 'gapHundredths', d.gap_hundredths, 'criteria', d.criteria,
                                                       'resolution', d.resolution,
                                                       'resolvedBy', p.first_name || ' ' || p.last_name) ORDER BY d.opened_at)
              FROM review_discussions d LEFT JOIN users p ON p.id = d.resolved_by_id
             WHERE d.application_id = a.id), '[]') AS discussions,
           COALESCE((SELECT json_agg(json_build_object(
                'funderId', q.funder_id, 'funder', f.name, 'askedCents', q.requested_cents,
                'review', (SELECT json_build_object('opinion', r.opinion, 'comment', r.comment,
                     'proposedCents', r.proposed_cents, 'total', r.total_hundredths, 'completedAt', r.completed_at,
                     'version', r.version, 'reviewer', w.first_name || ' ' || w.last_name,
                     'scores', COALESCE((SELECT json_agg(json_build_object('criterion', s.criterion, 'value', s.value,
                                   'rationale', s.rationale, 'version', s.version, 'scoredAt', s.scored_at))
                                 FROM scores s WHERE s.review_id = r.id), '[]'))
                   FROM reviews r JOIN users w ON w.id = r.reviewer_id
                  WHERE r.application_id = a.id AND r.funder_id = q.funder_id)) ORDER BY f.position, f.name)
              FROM funder_requests q JOIN funders f ON f.id = q.funder_id WHERE q.application_id = a.id), '[]') AS reviews
      FROM applications a
      JOIN call_versions v ON v.id = a.call_version_id
     WHERE a.number = ${number} AND ${withinSql(actor, "instruction.read")}`);
  return row ? viewOf(actor, row) : null;
}

function viewOf(actor: Actor, { rubric, reviews, hasShortcuts, needCents, discussions }: Row): ReviewsView {
  const mine = ({ funderId }: ReviewJson) => mayForFunder(actor, "review.write", funderId);
  const own = reviews.filter(mine);
  const seesOthers = own.every(({ review }) => review?.completedAt);
  return {
    rubric: rubricSchema.parse(rubric),
    hasShortcuts,
    seesOthers,
    need: cents(Math.max(0, needCents)),
    discussions: seesOthers ? discussions : [],
    reviews: reviews.map((one) => {
      const isMine = mine(one);
      const isShown = isMine || (seesOthers && one.review?.completedAt);
      return {
        funderId: one.funderId,
        funder: one.funder,
        asked: cents(one.askedCents),
        isMine,
        isComplete: Boolean(one.review?.completedAt),
        version: one.review?.version ?? 0,
        content: one.review && isShown ? contentOf(one.review) : null,
      };
    }),
  };
}

function contentOf({ scores, proposedCents, ...review }: NonNullable<ReviewJson["review"]>) {
  return {
    reviewer: review.reviewer,
    opinion: review.opinion,
    comment: review.comment,
    proposed: proposedCents === null ? null : cents(proposedCents),
    total: review.total,
    scores: Object.fromEntries(
      scores.map(({ criterion, scoredAt, ...score }) => [
        criterion,
        { ...score, scoredAt: new Date(scoredAt) },
      ]),
    ),
  };
}
