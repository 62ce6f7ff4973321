import { Button } from "~/components/button";
import { AmountInput } from "~/components/fields/amount-input";
import { Radios } from "~/components/fields/radios";
import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import { PlainForm } from "~/components/plain-form";
import { typeset } from "~/domain/text/typography";
import type { PreparationView } from "~/features/scenarios/preparation-view";
import { formState } from "~/platform/forms/form-state";

const starts = [
  { value: "proposals", label: "De tout ce que les financeurs proposent, même au-delà des enveloppes" },
  { value: "ranks", label: "Du classement, servi jusqu’à ce que l’argent s’arrête" },
];

const viableHint = "Part du montant proposé en dessous de laquelle l’action ne peut pas avoir lieu.";

/** A scenario by hand, or a proposal by the solver. */
export function NewScenario({ view, answer }: { view: PreparationView; answer: unknown }) {
  if (view.dossiers.length === 0) return null;
  const create = formState(answer, { start: "ranks", viablePercent: 70 }, "create");
  return (
    <>
      <section aria-labelledby="nouveau">
        <h2 id="nouveau">Nouveau scénario</h2>
        <PlainForm form="create">
          <TextInput
            label="Nom"
            hint={typeset("Par exemple « Prudent » ou « Équilibre quartiers ».")}
            width="30"
            idPrefix="create"
            {...create.field("name")}
          />
          <Radios label="Il part" options={starts} {...create.field("start")} />
          <TextInput
            label="Minimum viable"
            hint={viableHint}
            inputMode="numeric"
            width="4"
            unit="%"
            idPrefix="create"
            {...create.field("viablePercent")}
          />
          <Button kind="secondary">Créer le scénario</Button>
        </PlainForm>
      </section>
      <Proposal view={view} answer={answer} />
    </>
  );
}

function Proposal({ view: { scenarios, groups }, answer }: { view: PreparationView; answer: unknown }) {
  const form = formState(answer, { viablePercent: 70 }, "propose");
  return (
    <section aria-labelledby="proposition">
      <h2 id="proposition">Proposition automatique</h2>
      <p>
        Le calcul cherche le plus grand total de points dans les enveloppes. Il écrit un nouveau scénario,
        avec une raison par dossier{"\u00A0"}: une personne le lit, le change ou le laisse.
      </p>
      <PlainForm form="propose">
        <TextInput label="Nom" width="30" idPrefix="propose" {...form.field("name")} />
        {scenarios.length > 0 && (
          <Select
            label="Reprendre les minimums viables de"
            isOptional
            placeholder="Aucun, mais la part ci-dessous"
            options={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field("from")}
          />
        )}
        <TextInput
          label="Minimum viable"
          hint={viableHint}
          inputMode="numeric"
          width="4"
          unit="%"
          idPrefix="propose"
          {...form.field("viablePercent")}
        />
        {groups.length > 0 && (
          <fieldset className="row">
            <legend>Planchers</legend>
            <p className="muted">
              Ce que les dossiers d’un pilier ou d’un quartier reçoivent au moins, tous financeurs ensemble.
              Laissez vide là où vous n’en voulez pas.
            </p>
            {groups.map(({ key, label }, index) => (
              <div key={key}>
                <input type="hidden" name={`floors.${index}.group`} value={key} />
                <AmountInput
                  label={typeset(`${label}, au moins`)}
                  isOptional
                  {...form.field(`floors.${index}.atLeast`)}
                />
              </div>
            ))}
          </fieldset>
        )}
        <Button kind="secondary">Calculer une proposition</Button>
      </PlainForm>
    </section>
  );
}
