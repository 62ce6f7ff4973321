import { Form } from "@remix-run/react";
import { useState, type ChangeEvent, type FocusEvent, type FormEvent, type RefObject } from "react";
import { Actions, Button } from "~/components/button";
import { moneyWords } from "~/components/money";
import { amountForField } from "~/domain/money/amount-text";
import type { Cents } from "~/domain/money/cents";
import type { Mark, Rubric } from "~/domain/review/rubric";
import { typeset } from "~/domain/text/typography";
import type { FunderReview } from "~/features/reviews/queries.server";
import { formState } from "~/platform/forms/form-state";
import { GridFields } from "./grid-fields";
import { QuickMarksField } from "./quick-marks-field";
import { useAutosave } from "./use-autosave";

export interface ReviewGridProps {
  number: string;
  rubric: Rubric;
  review: FunderReview;
  answer: unknown;
  /** What is left to cover once the other funders have proposed; null while that is not to be told. */
  left: Cents | null;
  sectionTitles: Readonly<Record<string, string>>;
  /** Criteria whose answers changed after they were scored. */
  toReview: readonly string[];
  formRef: RefObject<HTMLFormElement>;
  /** Keeps ids apart when one person scores for several funders. */
  idPrefix?: string;
}

/** The scoring grid of one funder: marks with their words, why at the extremes, opinion and amount. */
export function ReviewGrid(props: ReviewGridProps) {
  const { number, rubric, review, answer, left, sectionTitles, toReview, formRef, idPrefix } = props;
  const { content } = review;
  const kept = content?.scores ?? {};
  const form = formState(
    answer,
    {
      marks: Object.fromEntries(Object.entries(kept).map(([code, { value }]) => [code, value])),
      rationales: Object.fromEntries(Object.entries(kept).map(([code, one]) => [code, one.rationale])),
      opinion: content?.opinion ?? "",
      comment: content?.comment ?? "",
      proposed: content?.proposed == null ? "" : amountForField(content.proposed),
    },
    review.funderId,
  );
  const [marks, setMarks] = useState<Readonly<Record<string, Mark>>>(() =>
    Object.fromEntries(
      rubric.criteria.flatMap(({ code }) => {
        const value = form.valueOf(`marks.${code}`);
        return /^[0-4]$/.test(value) ? [[code, Number(value) as Mark]] : [];
      }),
    ),
  );
  const autosave = useAutosave(formRef, `/instruction/dossiers/${number}/note`);

  function follow({ target }: ChangeEvent<HTMLFormElement>) {
    const { name, value } = target as unknown as HTMLInputElement;
    const code = /^marks\.(.+)$/.exec(name)?.[1];
    if (code === undefined) return;
    setMarks((before) => ({ ...before, [code]: Number(value) as Mark }));
    autosave.save(code);
  }
  function leave({ target }: FocusEvent<HTMLFormElement>) {
    const code = /^rationales\.(.+)$/.exec((target as unknown as HTMLInputElement).name ?? "")?.[1];
    if (code !== undefined && marks[code] !== undefined) autosave.save(code);
  }
  /** What is still under way is saved first, so that the form does not contradict it. */
  function send(event: FormEvent<HTMLFormElement>) {
    const sent = event.currentTarget;
    const underWay = autosave.settled();
    if (!underWay) return;
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter;
    void underWay.then(() => sent.requestSubmit(button));
  }

  return (
    <Form
      reloadDocument
      noValidate
      method="post"
      className="form review-grid"
      aria-label={`Grille de ${review.funder}`}
      ref={formRef}
      onChange={follow}
      onBlur={leave}
      onSubmit={send}
    >
      <h2>{typeset(`Grille : ${review.funder}`)}</h2>
      <input type="hidden" name="_form" value={review.funderId} />
      <input type="hidden" name="funderId" value={review.funderId} />
      <input type="hidden" name="version" value={review.version} />
      <noscript>
        <QuickMarksField {...{ rubric, form, idPrefix }} />
      </noscript>
      <GridFields
        {...{ rubric, form, marks, sectionTitles, toReview, idPrefix }}
        seen={Object.fromEntries(Object.entries(kept).map(([code, { version }]) => [code, version]))}
        faults={autosave.faults}
        amountHint={`Demandé à votre financeur\u00A0: ${moneyWords(review.asked)}.${left === null ? "" : ` Reste à couvrir\u00A0: ${moneyWords(left)}.`}`}
      />
      <p className="save-line" role="status">
        {autosave.line}
      </p>
      <Actions>
        <Button name="intent" value="next">
          Enregistrer et suivant
        </Button>
        <Button kind="secondary" name="intent" value="complete">
          Terminer l’instruction
        </Button>
        <Button kind="link" name="intent" value="save">
          Enregistrer
        </Button>
      </Actions>
    </Form>
  );
}
