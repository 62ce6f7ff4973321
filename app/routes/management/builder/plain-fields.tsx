import { Checkboxes } from "~/components/fields/checkboxes";
import { TextArea } from "~/components/fields/text-area";
import { TextInput } from "~/components/fields/text-input";
import { typeset } from "~/domain/text/typography";
import type { PartFieldsProps } from "./part-fields";

const oneALine = "Une chose par ligne.";

export function PresentationFields({ form }: PartFieldsProps) {
  return (
    <>
      <TextInput label="Titre" {...form.field("title")} />
      <TextArea
        label="Résumé"
        hint="Une phrase, montrée dans la liste des appels."
        rows={2}
        max={300}
        {...form.field("summary")}
      />
      <TextArea
        label="Description"
        hint="Vous pouvez mettre en forme en Markdown : **gras**, listes avec un tiret, ## titre, [lien](https://…)."
        rows={14}
        max={20_000}
        {...form.field("description")}
      />
      <TextArea label="À qui l’appel s’adresse" hint={oneALine} rows={4} {...form.field("audience")} />
      <TextArea label="Ce qui est financé" hint={oneALine} isOptional rows={5} {...form.field("fundable")} />
      <TextArea
        label="Ce qui n’est pas financé"
        hint={oneALine}
        isOptional
        rows={5}
        {...form.field("notFundable")}
      />
      <TextArea
        label="Montants, en mots"
        hint={typeset("Par exemple : de 1 000 € à 20 000 € par projet.")}
        rows={2}
        max={500}
        {...form.field("amounts")}
      />
    </>
  );
}

export function ObjectiveFields({ form, context: { pillars, objectives } }: PartFieldsProps) {
  const chosen = form.choices("objectives");
  return (
    <>
      <Checkboxes
        label="Piliers auxquels un projet peut répondre"
        options={pillars.map(({ code, label }) => ({ value: code, label }))}
        {...form.choices("pillars")}
      />
      <fieldset className="field">
        <legend className="label">Objectifs que l’appel sert</legend>
        <p className="hint">Le formulaire propose ceux-ci, dans le pilier choisi par l’association.</p>
        {[...new Set(objectives.map(({ pillar }) => pillar))].map((pillar, index) => {
          const own = objectives.filter((objective) => objective.pillar === pillar);
          return (
            <details
              key={pillar}
              className="choice-group"
              open={own.some(({ id }) => chosen.values.includes(id))}
            >
              <summary>{pillar}</summary>
              <Checkboxes
                label={pillar}
                isLabelHidden
                isOptional
                name="objectives"
                idPrefix={index === 0 ? undefined : `f-${index}`}
                values={chosen.values}
                options={own.map(({ id, label, code }) => ({ value: id, label, hint: code }))}
              />
            </details>
          );
        })}
      </fieldset>
    </>
  );
}

export function TerritoryFields({ form, context: { districts, communes } }: PartFieldsProps) {
  return (
    <>
      <Checkboxes
        label="Quartiers prioritaires"
        options={districts.map(({ code, label }) => ({ value: code, label, hint: code }))}
        {...form.choices("districts")}
      />
      <Checkboxes
        label="Communes"
        options={communes.map(({ code, label }) => ({ value: code, label }))}
        {...form.choices("communes")}
      />
    </>
  );
}

export function ContactFields({ form }: PartFieldsProps) {
  return (
    <>
      <TextInput label="Qui répond aux associations" {...form.field("name")} />
      <TextInput label="Adresse électronique" type="email" width="30" {...form.field("email")} />
      <TextInput label="Téléphone" type="tel" width="20" isOptional {...form.field("phone")} />
      <TextInput label="Horaires" isOptional {...form.field("hours")} />
    </>
  );
}
