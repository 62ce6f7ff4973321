import { Button } from "~/components/button";
import { DateInput } from "~/components/fields/date-input";
import { Select } from "~/components/fields/select";
import { TextArea } from "~/components/fields/text-area";
import { TextInput } from "~/components/fields/text-input";
import { PlainForm } from "~/components/plain-form";
import { addDays, parisDay } from "~/domain/calendar/paris";
import { opinionKinds, opinionKindWords } from "~/domain/opinion/kinds";
import type { NeededOpinion } from "~/domain/opinion/needed";
import { formState } from "~/platform/forms/form-state";

const usualDays = 15;

/** Whom to ask, what, and until when. What the rules propose is chosen already. */
export function InviteOpinion({
  needed,
  answer,
  now,
}: {
  needed: readonly NeededOpinion[];
  answer: unknown;
  now: Date;
}) {
  const kind = needed[0]?.kind;
  const form = formState(
    answer,
    {
      kind: kind ?? "",
      question: opinionKindWords(kind ?? "partner").question,
      dueOn: addDays(parisDay(now), usualDays),
    },
    "invite",
  );
  return (
    <PlainForm form="invite" label="Demander un avis">
      <h2>Demander un avis</h2>
      <Select
        label="À qui"
        placeholder="Choisir"
        options={opinionKinds.map((value) => ({ value, label: opinionKindWords(value).label }))}
        {...form.field("kind")}
      />
      <TextInput label="Nom du service ou du groupe" {...form.field("partner")} />
      <TextInput label="Adresse électronique" type="email" autoComplete="off" {...form.field("email")} />
      <TextArea label="Votre question" rows={3} {...form.field("question")} />
      <DateInput label="Dernier jour pour répondre" {...form.date("dueOn")} />
      <Button>Envoyer l’invitation</Button>
    </PlainForm>
  );
}
