import { Actions, Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { TextArea } from "~/components/fields/text-area";
import { Notice } from "~/components/notice";
import { PlainForm } from "~/components/plain-form";
import type { FormState } from "~/platform/forms/form-state";

interface Props {
  status: string;
  maySign: boolean;
  mayEdit: boolean;
  form: FormState;
}

/** For who prepared the dossier without signing it, and for who signs what another prepared. */
export function CertificationForms({ status, maySign, mayEdit, form }: Props) {
  if (status === "awaiting_certification" && maySign) return <DeclineForm form={form} />;
  if (status === "awaiting_certification") {
    return (
      <Notice tone="info" title="Le dossier attend la signature">
        Les personnes qui signent pour l’association sont prévenues. Tant qu’aucune ne l’a envoyé, il n’est
        pas déposé.
      </Notice>
    );
  }
  if (maySign || !mayEdit) return null;
  return (
    <section aria-labelledby="signature">
      <h2 id="signature">Demander la signature</h2>
      <p>
        Le dossier est envoyé par une personne qui signe pour l’association. Elle recevra un courriel, relira
        le dossier et l’enverra. Pendant ce temps, il ne se modifie plus.
      </p>
      <PlainForm form="request">
        <Actions>
          <Button>Demander la signature</Button>
        </Actions>
      </PlainForm>
    </section>
  );
}

function DeclineForm({ form }: { form: FormState }) {
  return (
    <section aria-labelledby="rendre">
      <h2 id="rendre">Ou rendre le dossier</h2>
      <ErrorSummary errors={form.errors} idPrefix="r" />
      <PlainForm form="decline">
        <TextArea label="Ce qui est à revoir" idPrefix="r" max={1000} rows={4} {...form.field("reason")} />
        <Actions>
          <Button kind="secondary">Rendre le dossier</Button>
        </Actions>
      </PlainForm>
    </section>
  );
}
