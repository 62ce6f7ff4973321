import { moneyWords } from "~/components/money";
import { StatusTag } from "~/components/status-tag";
import { gapsByCriterion } from "~/domain/review/disagreement";
import { opinionWords } from "~/domain/review/opinion-words";
import { formatTotal } from "~/domain/review/rubric";
import { typeset } from "~/domain/text/typography";
import type { FunderReview, ReviewsView } from "~/features/reviews/queries.server";

/** Steps between two marks from which a line is shown as a gap. */
const shownGap = 2;

/** The same grid as each funder filled it, the widest gap first. */
export function ComparedScores({ grid: { rubric, reviews } }: { grid: ReviewsView }) {
  const marks = reviews.flatMap(({ content }) =>
    content
      ? [
          {
            marks: Object.fromEntries(
              Object.entries(content.scores).map(([code, { value }]) => [code, value]),
            ),
          },
        ]
      : [],
  );
  const gaps = gapsByCriterion(rubric, marks);
  const row = (label: string, of: (review: FunderReview) => string | null) => (
    <tr key={label}>
      <th scope="row">{typeset(label)}</th>
      {reviews.map((review) => (
        <td key={review.funderId}>{(review.content && of(review)) ?? (review.content ? "–" : "masqué")}</td>
      ))}
      <td />
    </tr>
  );
  return (
    <div className="table-scroll" role="region" aria-label="Notes comparées" tabIndex={0}>
      <table className="plain-table">
        <caption>Notes comparées, les plus grands écarts d’abord</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Critère
            </th>
            <th scope="colgroup" colSpan={reviews.length}>
              Financeurs
            </th>
            <th scope="col" rowSpan={2}>
              Écart
            </th>
          </tr>
          <tr>
            {reviews.map(({ funderId, funder }) => (
              <th key={funderId} scope="col">
                {typeset(funder)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row("Total", ({ content }) => (content!.total === null ? null : formatTotal(content!.total)))}
          {row("Avis", ({ content }) => content!.opinion && opinionWords[content!.opinion])}
          {row("Montant demandé", ({ asked }) => moneyWords(asked))}
          {row("Montant proposé", ({ content }) =>
            content!.proposed === null ? null : moneyWords(content!.proposed),
          )}
          {gaps.map(({ code, gap }) => (
            <tr key={code}>
              <th scope="row">
                {typeset(`${code} ${rubric.criteria.find((one) => one.code === code)!.label}`)}
              </th>
              {reviews.map(({ funderId, content }) => (
                <td key={funderId}>{content ? (content.scores[code]?.value ?? "–") : "masqué"}</td>
              ))}
              <td>{gap >= shownGap ? <StatusTag tone="warning">{gap}</StatusTag> : gap}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
