import { Checkbox } from "~/components/fields/checkboxes";
import { Radios } from "~/components/fields/radios";
import { TextInput } from "~/components/fields/text-input";
import type { Audiences } from "~/features/instruction/views/queries.server";
import type { FormState } from "~/platform/forms/form-state";

/** Name of a view; for who settles it, also whom it is for and whether it is locked. */
export function ViewFields({ form, audiences }: { form: FormState; audiences: Audiences | null }) {
  return (
    <>
      <TextInput label="Nom de la vue" width="30" {...form.field("name")} />
      {audiences && (
        <>
          <Radios
            label="Qui la voit"
            options={[
              { value: "personal", label: "Moi seul" },
              ...audiences.funders.map(({ id, name }) => ({ value: id, label: `Les agents : ${name}` })),
              ...(audiences.mayTellEveryone
                ? [{ value: "everyone", label: "Tous les agents qui instruisent ou administrent" }]
                : []),
            ]}
            {...form.field("audience")}
          />
          <Checkbox
            label="Verrouiller la vue partagée"
            hint="Vous seul, ou une personne qui administre les appels, pourrez la changer. Sinon, chaque personne qui la voit le peut."
            {...form.field("isLocked")}
          />
        </>
      )}
    </>
  );
}
