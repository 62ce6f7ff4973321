import { Notice } from "~/components/notice";
import { moneyWords } from "~/components/money";
import { SummaryList } from "~/components/summary-list";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import { opinionWords } from "~/domain/review/opinion-words";
import { formatTotal, type Rubric } from "~/domain/review/rubric";
import { typeset } from "~/domain/text/typography";
import type { FunderReview } from "~/features/reviews/queries.server";
import { ReviewGrid } from "./review-grid";

interface ReviewPaneProps {
  grid: { rubric: Rubric; reviews: readonly FunderReview[] };
  answer: unknown;
  status: ApplicationStatus;
}

/** One's own grid, then what the other funders have said once one's own is done. */
export function ReviewPane({ grid: { rubric, reviews }, answer, status }: ReviewPaneProps) {
  const isOpen = status === "admissible" || status === "in_review";
  const mine = reviews.filter(({ isMine }) => isMine);
  return (
    <>
      {mine.map((review) =>
        isOpen && !review.isComplete ? (
          <ReviewGrid key={review.funderId} rubric={rubric} review={review} answer={answer} />
        ) : (
          <ReviewRead key={review.funderId} rubric={rubric} review={review} />
        ),
      )}
      {mine.length > 0 && status === "submitted" && (
        <Notice title="La grille s’ouvre quand le dossier est recevable">
          Examinez d’abord la recevabilité.
        </Notice>
      )}
      {reviews
        .filter(({ isMine }) => !isMine)
        .map((review) => (
          <ReviewRead key={review.funderId} rubric={rubric} review={review} />
        ))}
    </>
  );
}

function ReviewRead({ rubric, review }: { rubric: Rubric; review: FunderReview }) {
  const { funder, content, isComplete } = review;
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
    </section>
  );
}
