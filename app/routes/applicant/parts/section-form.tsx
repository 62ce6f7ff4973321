import { Actions, Button } from "~/components/button";
import { HiddenVersion } from "~/components/fields/hidden-version";
import { PlainForm } from "~/components/plain-form";
import { setType } from "~/components/set-type";
import type { Choices } from "~/domain/application/form/choices";
import type { FormSection } from "~/domain/application/sections";
import type { FormState } from "~/platform/forms/form-state";
import { QuestionField } from "./question-field";
import { RowsField } from "./rows-field";

export interface SectionFormProps {
  section: FormSection;
  form: FormState;
  choices: Choices;
  version: number;
}

/** The questions of one section. The server checks them; nothing here needs a script. */
export function SectionForm({ section, form, choices, version }: SectionFormProps) {
  return (
    <PlainForm>
      <HiddenVersion name="_version" version={version} />
      <DefaultButton />
      {section.questions.map((question) => (
        <div key={question.name} className="question-block">
          {question.heading && <h2>{setType(question.heading)}</h2>}
          {question.kind === "rows" ? (
            <RowsField question={question} name={question.name} form={form} choices={choices} />
          ) : (
            <QuestionField question={question} name={question.name} form={form} choices={choices} />
          )}
        </div>
      ))}
      <Actions>
        <Button name="_intent" value="continue">
          Enregistrer et continuer
        </Button>
        <Button kind="secondary" name="_intent" value="return">
          Enregistrer et revenir au dossier
        </Button>
      </Actions>
    </PlainForm>
  );
}

/** The Enter key presses the first button of a form: it saves, rather than adding a row. */
export function DefaultButton() {
  return (
    <div className="visually-hidden" aria-hidden="true">
      <button type="submit" name="_intent" value="continue" tabIndex={-1}>
        Enregistrer
      </button>
    </div>
  );
}
