import { Actions, Button } from "~/components/button";
import { TextInput } from "~/components/fields/text-input";
import { Notice } from "~/components/notice";
import { PlainForm } from "~/components/plain-form";
import type { PreparationView, ScenarioView } from "~/features/scenarios/preparation-view";
import { formState } from "~/platform/forms/form-state";

/** What can be done with the scenario as a whole. */
export function ScenarioActs({
  session,
  scenario,
  answer,
}: {
  session: PreparationView["session"];
  scenario: ScenarioView;
  answer: unknown;
}) {
  const form = formState(answer, { name: `${scenario.name} (copie)` }, "duplicate");
  const held = <input type="hidden" name="scenarioId" value={scenario.id} />;
  return (
    <>
      {scenario.isTakenUp && (
        <Notice title="Ce scénario est proposé en séance">
          Le formulaire de décision de chaque dossier commence par ses montants. Rien n’est décidé.
        </Notice>
      )}
      {session.mayWrite && (
        <Actions>
          {!scenario.isTakenUp && (
            <PlainForm form="take-up">
              {held}
              <Button kind="secondary">Reprendre ce scénario en séance</Button>
            </PlainForm>
          )}
          <PlainForm form="delete">
            {held}
            <Button kind="danger">Supprimer ce scénario</Button>
          </PlainForm>
        </Actions>
      )}
      {session.mayWrite && (
        <details open={form.isRefused || undefined}>
          <summary>Dupliquer ce scénario</summary>
          <PlainForm form="duplicate">
            {held}
            <TextInput label="Nom de la copie" width="30" idPrefix="duplicate" {...form.field("name")} />
            <Button kind="secondary">Dupliquer</Button>
          </PlainForm>
        </details>
      )}
    </>
  );
}
