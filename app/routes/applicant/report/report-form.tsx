import { Actions, Button } from "~/components/button";
import { AmountInput } from "~/components/fields/amount-input";
import { Checkbox } from "~/components/fields/checkboxes";
import { TextArea } from "~/components/fields/text-area";
import { TextInput } from "~/components/fields/text-input";
import { moneyWords } from "~/components/money";
import { PlainForm } from "~/components/plain-form";
import { accountTitle } from "~/domain/budget/accounts";
import { narrativeQuestions } from "~/domain/report/narrative";
import { typeset } from "~/domain/text/typography";
import type { ReportView } from "~/features/reports/queries.server";
import type { FormState } from "~/platform/forms/form-state";

const sides = [
  ["charge", "Charges"],
  ["product", "Produits"],
] as const;

/** The report to fill: what happened, what it cost, what the indicators say. */
export function ReportForm({ report, form }: { report: ReportView; form: FormState }) {
  return (
    <PlainForm>
      <input type="hidden" name="version" value={report.version} />
      <h2>Ce qui s’est passé</h2>
      {narrativeQuestions.map(({ code, label, hint, isRequired }) => (
        <TextArea
          key={code}
          label={label}
          hint={hint}
          isOptional={!isRequired}
          rows={4}
          {...form.field(`narrative.${code}`)}
        />
      ))}
      <h2>Ce que l’action a coûté</h2>
      <p>Pour chaque ligne du budget déposé, écrivez le montant réalisé. Zéro s’il n’y en a pas eu.</p>
      {sides.map(([side, title]) => (
        <section key={side}>
          <h3>{title}</h3>
          {report.lines.map(({ id, account, label, planned, side: own }, index) =>
            own === side ? (
              <div key={id}>
                <input type="hidden" name={`lines.${index}.id`} value={id} />
                <AmountInput
                  label={accountTitle(account, label)}
                  hint={`Prévu\u00A0: ${moneyWords(planned)}`}
                  {...form.field(`lines.${index}.actual`)}
                />
              </div>
            ) : null,
          )}
        </section>
      ))}
      <h2>Indicateurs</h2>
      {report.indicators.map(({ id, label, targetMin, targetMax }, index) => (
        <div key={id}>
          <input type="hidden" name={`indicators.${index}.id`} value={id} />
          <TextInput
            label={typeset(label)}
            hint={`Prévu\u00A0: de ${targetMin} à ${targetMax}`}
            width="10"
            {...form.field(`indicators.${index}.actual`)}
          />
        </div>
      ))}
      <h2>Envoyer</h2>
      <Checkbox
        name="certified"
        label="Je certifie que ce bilan est exact et sincère, au nom de l’association."
        error={form.errorOf("certified")}
      />
      <Actions>
        <Button name="intent" value="submit">
          Envoyer le bilan
        </Button>
        <Button kind="secondary" name="intent" value="save">
          Enregistrer et finir plus tard
        </Button>
      </Actions>
    </PlainForm>
  );
}
