import type { RefObject } from "react";
import { Button } from "~/components/button";
import { Notice } from "~/components/notice";
import { moneyWords } from "~/components/money";
import { PlainForm } from "~/components/plain-form";
import { SummaryList } from "~/components/summary-list";
import { mayTake, type ApplicationStatus } from "~/domain/application/lifecycle";
import { isToReview } from "~/domain/complement/changes";
import { cents } from "~/domain/money/cents";
import { opinionWords } from "~/domain/review/opinion-words";
import { formatTotal, type Rubric } from "~/domain/review/rubric";
import { typeset } from "~/domain/text/typography";
import type { Evidence } from "~/features/applications/evidence/evidence.server";
import type { FunderReview, ReviewsView } from "~/features/reviews/queries.server";
import { DiscussionTask } from "./discussion-task";
import { ReviewGrid } from "./review-grid";

interface ReviewPaneProps {
  evidence: Pick<Evidence, "number" | "status" | "sections" | "complements">;
  grid: ReviewsView;
  answer: unknown;
  /** The grid that the keys fill: the first one open. */
  formRef: RefObject<HTMLFormElement>;
}

/** One's own grid, then what the other funders have said once one's own is done. */
export function ReviewPane({ evidence, grid, answer, formRef }: ReviewPaneProps) {
  const { rubric, reviews, seesOthers, need } = grid;
  const { number, status, sections } = evidence;
  const isOpen = status === "admissible" || status === "in_review";
  const mine = reviews.filter(({ isMine }) => isMine);
  const others = reviews.filter(({ isMine }) => !isMine);
  const titles = Object.fromEntries(sections.map(({ code, title }) => [code, title]));
  const proposed = others.reduce((sum, { content }) => sum + (content?.proposed ?? 0), 0);
  const left = seesOthers || others.length === 0 ? cents(Math.max(0, need - proposed)) : null;
  const open = isOpen ? mine.filter(({ isComplete }) => !isComplete) : [];
  return (
    <>
      {grid.discussions.map((discussion) => (
        <DiscussionTask key={discussion.id} {...{ discussion, number, answer, rubric }} />
      ))}
      {mine.map((review) =>
        open.includes(review) ? (
          <ReviewGrid
            key={review.funderId}
            {...{ number, rubric, review, answer, left, sectionTitles: titles }}
            formRef={review === open[0] ? formRef : { current: null }}
            idPrefix={review === open[0] ? undefined : `g-${review.funderId}`}
            toReview={toReviewIn(rubric, review, evidence)}
          />
        ) : (
          <ReviewRead key={review.funderId} rubric={rubric} review={review} status={status} />
        ),
      )}
      {mine.length > 0 && status === "submitted" && (
        <Notice title="La grille s’ouvre quand le dossier est recevable">
          Examinez d’abord la recevabilité.
        </Notice>
      )}
      {mine.length > 0 && status === "incomplete" && (
        <Notice title="La grille est suspendue pendant la demande de complément">
          Elle s’ouvre à nouveau avec la réponse de l’association.
        </Notice>
      )}
      {others.map((review) => (
        <ReviewRead key={review.funderId} rubric={rubric} review={review} status={status} />
      ))}
    </>
  );
}

/** Criteria whose answers changed after this review scored them. */
function toReviewIn(
  rubric: Rubric,
  { content }: FunderReview,
  { complements }: Pick<Evidence, "complements">,
): readonly string[] {
  return rubric.criteria
    .filter(({ code, reads }) => {
      const score = content?.scores[code];
      return score !== undefined && isToReview(reads, new Date(score.scoredAt), complements.map(revived));
    })
    .map(({ code }) => code);
}

/** Instants are text once the page has loaded in the browser. */
function revived({ answeredAt, changes }: Evidence["complements"][number]) {
  return { changes, answeredAt: answeredAt === null ? null : new Date(answeredAt) };
}

function ReviewRead({
  rubric,
  review,
  status,
}: {
  rubric: Rubric;
  review: FunderReview;
  status: ApplicationStatus;
}) {
  const { funder, content, isComplete, isMine, funderId } = review;
  return (
    <section>
      <h2>{typeset(funder)}</h2>
      {!content && (
        <p className="muted">
          {isComplete
            ? "Instruction terminée. Vous la lirez quand la vôtre le sera."
            : "Instruction pas encore terminée."}
        </p>
      )}
      {content && (
        <SummaryList
          rows={[
            { term: "Total", value: content.total === null ? null : formatTotal(content.total) },
            {
              term: "Avis",
              value:
                content.opinion &&
                `${opinionWords[content.opinion]}${content.comment ? `. ${content.comment}` : ""}`,
            },
            {
              term: "Montant proposé",
              value: content.proposed === null ? null : moneyWords(content.proposed),
            },
            { term: "Par", value: content.reviewer },
            ...rubric.criteria.map(({ code, label }) => {
              const score = content.scores[code];
              return {
                term: `${code} ${label}`,
                value: score && `${score.value} / 4${score.rationale ? `. ${score.rationale}` : ""}`,
              };
            }),
          ]}
        />
      )}
      {isMine && isComplete && (status === "in_review" || mayTake("reopen-review", status)) && (
        <PlainForm form="reopen" label={`Rouvrir la grille de ${funder}`}>
          <input type="hidden" name="funderId" value={funderId} />
          <Button kind="secondary">Rouvrir ma grille</Button>
        </PlainForm>
      )}
    </section>
  );
}
