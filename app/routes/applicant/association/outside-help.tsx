import { Actions, Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { ErrorSummary } from "~/components/error-summary";
import { DateInput } from "~/components/fields/date-input";
import { TextInput } from "~/components/fields/text-input";
import { PlainForm } from "~/components/plain-form";
import { helperActInWords } from "~/domain/association/helper-act-words";
import type { HelperAct } from "~/features/associations/helped.server";
import type { FormState } from "~/platform/forms/form-state";
import { departure } from "./members";

interface Helper {
  id: string;
  name: string;
  position: string;
  helpsUntil: string | null;
  isSelf: boolean;
}

/** Who fills dossiers for a time, without signing. */
export function Helpers({
  helpers,
  managesMembers,
}: {
  helpers: readonly Helper[];
  managesMembers: boolean;
}) {
  if (helpers.length === 0) return null;
  return (
    <DataTable
      caption="Personnes qui aident"
      rows={helpers}
      rowKey={({ id }) => id}
      columns={[
        { label: "Nom", isRowHeader: true, cell: ({ name, isSelf }) => (isSelf ? `${name} (vous)` : name) },
        { label: "Fonction", cell: ({ position }) => position },
        { label: "Aide jusqu’au", cell: ({ helpsUntil }) => helpsUntil },
        {
          label: "Fin de l’aide",
          isLabelHidden: true,
          cell: (helper) => (managesMembers || helper.isSelf ? departure(helper) : null),
        },
      ]}
    />
  );
}

/** A mandate to help: a person, a last day, and nothing that signs. */
export function HelperForm({ form }: { form: FormState }) {
  return (
    <section aria-labelledby="aide-exterieure">
      <h2 id="aide-exterieure">Demander de l’aide à une personne extérieure</h2>
      <p>
        Une personne d’une fédération ou d’un point d’appui remplit vos dossiers et joint vos pièces, jusqu’à
        la date que vous choisissez. Elle ne signe pas, n’envoie rien et ne touche pas au compte
        bancaire&nbsp;; tout ce qu’elle fait est noté sur cette page.
      </p>
      <ErrorSummary errors={form.errors} idPrefix="h" />
      <PlainForm form="helper">
        <TextInput
          label="Son adresse électronique"
          type="email"
          idPrefix="h"
          autoComplete="off"
          {...form.field("email")}
        />
        <DateInput
          label="Dernier jour de son aide"
          hint="Dans un an au plus. Par exemple 30 9 2027"
          idPrefix="h"
          {...form.date("until")}
        />
        <Actions>
          <Button kind="secondary">Demander son aide</Button>
        </Actions>
      </PlainForm>
    </section>
  );
}

/** What helpers did for the association. */
export function HelperActs({ acts }: { acts: readonly HelperAct[] }) {
  if (acts.length === 0) return null;
  return (
    <DataTable
      caption="Ce que les personnes qui aident ont fait pour l’association"
      rows={acts}
      rowKey={({ at, event, helper, number }) => `${at} ${event} ${helper} ${number}`}
      columns={[
        { label: "Quand", isRowHeader: true, cell: ({ at }) => at },
        { label: "Qui", cell: ({ helper }) => helper },
        { label: "Quoi", cell: ({ event }) => helperActInWords(event) },
        {
          label: "Dossier",
          cell: ({ number }) => (number ? <a href={`/dossiers/${number}`}>{number}</a> : "–"),
        },
      ]}
    />
  );
}
