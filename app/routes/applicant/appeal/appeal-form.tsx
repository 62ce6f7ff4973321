import { Actions, Button } from "~/components/button";
import { Checkbox } from "~/components/fields/checkboxes";
import { FileInput } from "~/components/fields/file-input";
import { Radios } from "~/components/fields/radios";
import { TextArea } from "~/components/fields/text-area";
import { PlainForm } from "~/components/plain-form";
import { contestedLineWords } from "~/domain/appeal/words";
import { acceptedByPicker, acceptedInWords } from "~/domain/attachment/file-kinds";
import { everyLine } from "~/features/appeals/appeal-forms.schema";
import type { OwnAppealPage } from "~/features/appeals/own-appeal.server";
import type { FormState } from "~/platform/forms/form-state";

interface AppealFormProps {
  ground: NonNullable<OwnAppealPage["ground"]>;
  form: FormState;
  formKey: string;
}

/** Why the association contests; one decision of one funder, or all of them. */
export function AppealForm({ ground: { lines }, form, formKey }: AppealFormProps) {
  return (
    <PlainForm label="Former un recours" hasFiles>
      <input type="hidden" name="formKey" value={form.valueOf("formKey") || formKey} />
      {lines.length > 1 ? (
        <Radios
          label="Que contestez-vous&nbsp;?"
          options={[
            { value: everyLine, label: "Tout ce qui n’est pas accordé en entier" },
            ...lines.map((line) => ({
              value: line.funderId,
              label: `Seulement ce qu’a décidé le financeur «\u00A0${line.funder}\u00A0»`,
              hint: contestedLineWords(line),
            })),
          ]}
          {...form.field("contested")}
          value={form.valueOf("contested") || everyLine}
        />
      ) : (
        <input type="hidden" name="contested" value={everyLine} />
      )}
      <TextArea
        label="Pourquoi contestez-vous cette décision&nbsp;?"
        hint="Dites ce qui n’a pas été vu ou compris, ce qui a changé, ce que vous demandez. Votre texte sera lu en entier."
        rows={10}
        max={10_000}
        {...form.field("grounds")}
      />
      <FileInput
        label="Joindre un document"
        hint={`20 Mo au plus : ${acceptedInWords}.`}
        isOptional
        accept={acceptedByPicker}
        name="file"
        error={form.errorOf("file")}
      />
      <Checkbox
        label="Je forme ce recours au nom de l’association"
        hint="Un recours envoyé ne se modifie plus. Il n’y en a qu’un par décision."
        isRequired
        {...form.field("certified")}
      />
      <Actions>
        <Button>Envoyer le recours</Button>
      </Actions>
    </PlainForm>
  );
}
