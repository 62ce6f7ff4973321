import { Actions, Button } from "~/components/button";
import { AmountInput } from "~/components/fields/amount-input";
import { TextInput } from "~/components/fields/text-input";
import { moneyWords } from "~/components/money";
import { PlainForm } from "~/components/plain-form";
import { amountForField } from "~/domain/money/amount-text";
import { typeset } from "~/domain/text/typography";
import type { PreparationView, ScenarioView } from "~/features/scenarios/preparation-view";
import { formState, type FormState } from "~/platform/forms/form-state";

/** Name, ranks and amounts of a scenario in one form: everything is saved together, moving a dossier included. */
export function ScenarioAmounts({
  view: { dossiers },
  scenario,
  answer,
}: {
  view: PreparationView;
  scenario: ScenarioView;
  answer: unknown;
}) {
  const form = formState(
    answer,
    {
      name: scenario.name,
      dossiers: dossiers.map(({ rank, lines }) => ({
        rank,
        lines: lines.map(({ amount, viable, asked }) => ({
          amount: amountForField(amount),
          viable: amountForField(viable ?? asked),
        })),
      })),
    },
    "save",
  );
  return (
    <section aria-labelledby="modifier">
      <h2 id="modifier">Modifier ce scénario</h2>
      <PlainForm form="save">
        <input type="hidden" name="scenarioId" value={scenario.id} />
        <input type="hidden" name="version" value={scenario.version} />
        <TextInput label="Nom du scénario" width="30" idPrefix="save" {...form.field("name")} />
        {/* Enter saves: the first button of the form is the one that it presses. */}
        <Actions>
          <Button>Enregistrer et recalculer</Button>
        </Actions>
        {dossiers.map((dossier, index) => (
          <Dossier key={dossier.id} dossier={dossier} index={index} last={dossiers.length} form={form} />
        ))}
        <Actions>
          <Button>Enregistrer et recalculer</Button>
        </Actions>
      </PlainForm>
    </section>
  );
}

function Dossier({
  dossier: { id, number, title, rank, lines },
  index,
  last,
  form,
}: {
  dossier: PreparationView["dossiers"][number];
  index: number;
  last: number;
  form: FormState;
}) {
  const name = `dossiers.${index}`;
  return (
    <fieldset className="row">
      <legend>{typeset(`${number} – ${title}`)}</legend>
      <input type="hidden" name={`${name}.id`} value={id} />
      <TextInput label="Rang" inputMode="numeric" width="4" {...form.field(`${name}.rank`)} />
      {lines.map(({ funderId, funder, asked }, place) => (
        <div key={funderId}>
          <input type="hidden" name={`${name}.lines.${place}.funderId`} value={funderId} />
          <AmountInput
            label={typeset(`${funder} : montant`)}
            hint={typeset(`Demandé : ${moneyWords(asked)}.`)}
            isOptional
            {...form.field(`${name}.lines.${place}.amount`)}
          />
          <AmountInput
            label={typeset(`${funder} : minimum viable`)}
            isOptional
            {...form.field(`${name}.lines.${place}.viable`)}
          />
        </div>
      ))}
      <Actions>
        {rank > 1 && (
          <Button kind="secondary" name="move" value={`up:${id}`} aria-label={`Monter le dossier ${number}`}>
            ↑
          </Button>
        )}
        {rank < last && (
          <Button
            kind="secondary"
            name="move"
            value={`down:${id}`}
            aria-label={`Descendre le dossier ${number}`}
          >
            ↓
          </Button>
        )}
      </Actions>
    </fieldset>
  );
}
