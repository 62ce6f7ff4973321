import { Button } from "~/components/button";
import { Checkbox, Checkboxes } from "~/components/fields/checkboxes";
import { Select } from "~/components/fields/select";
import { TextArea } from "~/components/fields/text-area";
import { TextInput } from "~/components/fields/text-input";
import { extraKinds, extraKindWords } from "~/domain/call/extra-question";
import { counted } from "~/domain/eligibility/wording";
import { sectionBoxes, sectionsOfExtras } from "~/features/calls/builder/form";
import { ConditionInputs } from "./condition-inputs";
import type { PartFieldsProps } from "./part-fields";
import { RowButtons } from "./row-buttons";

export function FormFields({ form, context }: PartFieldsProps) {
  const count = form.countOf("questions");
  return (
    <>
      <Checkboxes
        label="Rubriques demandées"
        hint="Une rubrique que vous décochez n’est plus demandée ; ce que des dossiers y ont écrit est gardé."
        options={sectionBoxes.map(({ code, title }) => ({
          value: code,
          label: title,
          hint: filledWords(context.filled[code] ?? 0),
        }))}
        {...form.choices("sections")}
      />
      <h2>Questions de cet appel</h2>
      <p className="hint">Elles sont posées à la suite des questions de leur rubrique, dans cet ordre.</p>
      {Array.from({ length: count }, (_, row) => (
        <QuestionRow key={row} row={row} count={count} form={form} context={context} />
      ))}
      <Button
        kind="secondary"
        name="_intent"
        value="add:questions"
        formAction={`#f-questions-${count}-label`}
      >
        Ajouter une question
      </Button>
    </>
  );
}

function QuestionRow({ row, count, form, context }: PartFieldsProps & { row: number; count: number }) {
  const at = `questions.${row}`;
  const name = form.valueOf(`${at}.name`);
  const answered = context.answered[name] ?? 0;
  return (
    <fieldset className="row">
      <legend className="label">{`Question ${row + 1}`}</legend>
      <input type="hidden" name={`${at}.name`} value={name} />
      {answered > 0 && (
        <p className="hint">
          {counted(answered, "dossier a répondu", "dossiers ont répondu")} à cette question{"\u00A0"}: elle
          peut être cachée, pas retirée.
        </p>
      )}
      <TextInput label="Question" {...form.field(`${at}.label`)} />
      <TextInput label="Aide" isOptional {...form.field(`${at}.hint`)} />
      <Select
        label="Rubrique"
        options={sectionsOfExtras.map(({ code, title }) => ({ value: code, label: title }))}
        {...form.field(`${at}.section`)}
      />
      <Select
        label="Sorte de réponse"
        options={extraKinds.map((kind) => ({ value: kind, label: extraKindWords[kind] }))}
        {...form.field(`${at}.kind`)}
      />
      <TextArea
        label="Réponses proposées"
        hint="Une par ligne, pour un choix dans une liste."
        isOptional
        rows={3}
        {...form.field(`${at}.options`)}
      />
      <ConditionInputs name={at} form={form} context={context} label="Afficher si" />
      <Checkbox label="Une réponse est obligatoire" {...form.field(`${at}.isRequired`)} />
      <Checkbox
        label="Ne plus poser"
        hint="Les réponses déjà données restent dans les dossiers, marquées comme n’étant plus demandées."
        {...form.field(`${at}.isHidden`)}
      />
      <RowButtons list="questions" row={row} count={count} name={`question ${row + 1}`} />
    </fieldset>
  );
}

function filledWords(count: number): string | undefined {
  return count === 0 ? undefined : counted(count, "dossier l’a remplie", "dossiers l’ont remplie");
}
