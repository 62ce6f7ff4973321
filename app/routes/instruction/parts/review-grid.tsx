import { Actions, Button } from "~/components/button";
import { AmountInput } from "~/components/fields/amount-input";
import { Radios } from "~/components/fields/radios";
import { ScoreRadios } from "~/components/fields/score-radios";
import { TextArea } from "~/components/fields/text-area";
import { moneyWords } from "~/components/money";
import { PlainForm } from "~/components/plain-form";
import { amountForField } from "~/domain/money/amount-text";
import { opinions, opinionWords } from "~/domain/review/opinion-words";
import { formatTotal, type Rubric } from "~/domain/review/rubric";
import { typeset } from "~/domain/text/typography";
import type { FunderReview } from "~/features/reviews/queries.server";
import { formState } from "~/platform/forms/form-state";

/** The scoring grid of one funder: marks with their words, why at the extremes, opinion and amount. */
export function ReviewGrid({
  rubric,
  review,
  answer,
}: {
  rubric: Rubric;
  review: FunderReview;
  answer: unknown;
}) {
  const { content } = review;
  const form = formState(answer, {
    marks: Object.fromEntries(
      Object.entries(content?.scores ?? {}).map(([code, { value }]) => [code, value]),
    ),
    rationales: Object.fromEntries(
      Object.entries(content?.scores ?? {}).map(([code, { rationale }]) => [code, rationale]),
    ),
    opinion: content?.opinion ?? "",
    comment: content?.comment ?? "",
    proposed: content?.proposed == null ? "" : amountForField(content.proposed),
  });
  const weights = rubric.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <PlainForm label={`Grille de ${review.funder}`}>
      <h2>{typeset(`Grille : ${review.funder}`)}</h2>
      <input type="hidden" name="funderId" value={review.funderId} />
      <input type="hidden" name="version" value={review.version} />
      {rubric.criteria.map(({ code, label, weight, words, reads }) => (
        <div key={code} className="criterion">
          <ScoreRadios
            name={`marks.${code}`}
            label={`${code}. ${label}`}
            hint={`Poids ${weight} sur ${weights}`}
            scale={words.map((word, value) => ({ value, word }))}
            value={form.valueOf(`marks.${code}`)}
            error={form.errorOf(`marks.${code}`)}
            {...(reads[0] && { evidence: { to: `#rubrique-${reads[0]}`, label: "Voir la réponse" } })}
          />
          <TextArea
            label="Pourquoi cette note"
            hint="Obligatoire pour 0 et 4."
            isOptional
            rows={2}
            {...form.field(`rationales.${code}`)}
          />
        </div>
      ))}
      <p>
        {typeset("Total : somme des poids × note ÷ 4, ramenée sur 100. ")}
        {content?.total != null && <strong>{formatTotal(content.total)}</strong>}
      </p>
      <Radios
        label="Avis"
        options={opinions.map((value) => ({ value, label: opinionWords[value] }))}
        {...form.field("opinion")}
      />
      <TextArea
        label="Avis motivé"
        hint="Lu par le comité. Obligatoire s’il n’est pas favorable."
        isOptional
        rows={3}
        {...form.field("comment")}
      />
      <AmountInput
        label="Montant proposé"
        hint={`Demandé à votre financeur\u00A0: ${moneyWords(review.asked)}.`}
        {...form.field("proposed")}
      />
      <Actions>
        <Button name="intent" value="complete">
          Terminer l’instruction
        </Button>
        <Button kind="secondary" name="intent" value="save">
          Enregistrer
        </Button>
      </Actions>
    </PlainForm>
  );
}
