import { ScoreRadios } from "~/components/fields/score-radios";
import { TextArea } from "~/components/fields/text-area";
import { StatusTag } from "~/components/status-tag";
import type { Rubric } from "~/domain/review/rubric";
import type { FormState } from "~/platform/forms/form-state";

interface CriterionFieldProps {
  rubric: Rubric;
  criterion: Rubric["criteria"][number];
  form: FormState;
  sectionTitles: Readonly<Record<string, string>>;
  /** Version of the mark that the page shows. */
  seen: number;
  fault: string | undefined;
  isToReview: boolean;
  idPrefix?: string | undefined;
}

/** One line of the grid: its mark, the way to the answers it reads, and why. */
export function CriterionField(props: CriterionFieldProps) {
  const { rubric, criterion, form, sectionTitles, seen, fault, isToReview, idPrefix } = props;
  const { code, label, weight, words, reads, eliminatory } = criterion;
  const weights = rubric.criteria.reduce((sum, one) => sum + one.weight, 0);
  const shown = reads.filter((section) => sectionTitles[section] !== undefined);
  return (
    <div className="criterion">
      <input type="hidden" name={`seen.${code}`} value={seen} readOnly />
      <ScoreRadios
        name={`marks.${code}`}
        idPrefix={idPrefix}
        label={
          <>
            {`${code}. ${label}`} {isToReview && <StatusTag tone="warning">À revoir</StatusTag>}
          </>
        }
        hint={`Poids ${weight} sur ${weights}${eliminatory ? ". La note 0 appelle un avis défavorable." : ""}`}
        scale={words.map((word, value) => ({ value, word }))}
        value={form.valueOf(`marks.${code}`)}
        error={form.errorOf(`marks.${code}`) ?? fault}
        evidence={shown.map((section) => ({
          to: `#rubrique-${section}`,
          label: `Voir la réponse : ${sectionTitles[section]}`,
        }))}
      />
      <TextArea
        label="Pourquoi cette note"
        hint="Obligatoire pour 0 et 4."
        isOptional
        idPrefix={idPrefix}
        rows={2}
        {...form.field(`rationales.${code}`)}
      />
    </div>
  );
}
