import { Button } from "~/components/button";
import { Radios } from "~/components/fields/radios";
import { TextInput } from "~/components/fields/text-input";
import { PlainForm } from "~/components/plain-form";
import { VisuallyHidden } from "~/components/visually-hidden";
import type { MissingReason } from "~/domain/attachment/missing-document";
import { typeset } from "~/domain/text/typography";
import type { FormState } from "~/platform/forms/form-state";

interface Props {
  type: string;
  label: string;
  missing: { reason: MissingReason; words: string } | null;
  form: FormState | null;
}

/** Says why a document is not joined; folded until it is of use. */
export function MissingForm({ type, label, missing, form }: Props) {
  const reason = form?.field("reason") ?? { name: "reason", value: missing?.reason, error: undefined };
  const words = form?.field("words") ?? { name: "words", value: missing?.words, error: undefined };
  return (
    <details open={form !== null}>
      <summary>
        Je n’ai pas cette pièce<VisuallyHidden>{typeset(` : ${label}`)}</VisuallyHidden>
      </summary>
      <PlainForm form="missing" label={`Pourquoi cette pièce n’est pas jointe\u00A0: ${label}`}>
        <input type="hidden" name="documentType" value={type} />
        <Radios
          {...reason}
          idPrefix={form ? undefined : `f-${type}-reason`}
          label="Pourquoi"
          options={[
            { value: "later", label: "Je l’enverrai plus tard" },
            { value: "not_concerned", label: "Elle ne me concerne pas" },
          ]}
        />
        <TextInput
          {...words}
          idPrefix={form ? undefined : `f-${type}-words`}
          label="Parce que…"
          hint="Par exemple, l’association est née en septembre, elle n’a pas encore de comptes."
        />
        <Button kind="secondary">Enregistrer cette réponse</Button>
      </PlainForm>
    </details>
  );
}
