import { AmountInput } from "~/components/fields/amount-input";
import { Radios } from "~/components/fields/radios";
import { TextArea } from "~/components/fields/text-area";
import { opinions, opinionWords } from "~/domain/review/opinion-words";
import { formatTotal, totalFormula, totalHundredths, type Mark, type Rubric } from "~/domain/review/rubric";
import { typeset } from "~/domain/text/typography";
import type { FormState } from "~/platform/forms/form-state";
import { CriterionField } from "./criterion-field";

interface GridFieldsProps {
  rubric: Rubric;
  form: FormState;
  marks: Readonly<Record<string, Mark>>;
  sectionTitles: Readonly<Record<string, string>>;
  /** By criterion, versions of the marks that the page shows; none yet: 0. */
  seen?: Readonly<Record<string, number>>;
  /** By criterion, why its mark could not be saved. */
  faults?: Readonly<Record<string, string>>;
  toReview?: readonly string[];
  amountHint: string;
  idPrefix?: string | undefined;
}

/** What an instructor fills: marks with their words, why at the extremes, opinion and amount. */
export function GridFields(props: GridFieldsProps) {
  const {
    rubric,
    form,
    marks,
    sectionTitles,
    seen = {},
    faults = {},
    toReview = [],
    amountHint,
    idPrefix,
  } = props;
  const total = totalHundredths(rubric, marks);
  return (
    <>
      {rubric.criteria.map((criterion) => (
        <CriterionField
          key={criterion.code}
          {...{ rubric, criterion, form, sectionTitles, idPrefix }}
          seen={seen[criterion.code] ?? 0}
          fault={faults[criterion.code]}
          isToReview={toReview.includes(criterion.code)}
        />
      ))}
      <p className="grid-total">
        <strong>
          {total === null ? "Total\u00A0: notez tous les critères" : `Total\u00A0: ${formatTotal(total)}`}
        </strong>
        <span className="muted">{typeset(`${totalFormula(rubric, marks)}`)}</span>
      </p>
      <Radios
        label="Avis"
        idPrefix={idPrefix}
        options={opinions.map((value) => ({ value, label: opinionWords[value] }))}
        {...form.field("opinion")}
      />
      <TextArea
        label="Avis motivé"
        hint="Lu par le comité. Obligatoire s’il n’est pas favorable."
        isOptional
        idPrefix={idPrefix}
        rows={3}
        {...form.field("comment")}
      />
      <AmountInput
        label="Montant proposé"
        idPrefix={idPrefix}
        hint={amountHint}
        {...form.field("proposed")}
      />
    </>
  );
}
