import { Button } from "~/components/button";
import { DateInput } from "~/components/fields/date-input";
import { TextInput } from "~/components/fields/text-input";
import type { PartFieldsProps } from "./part-fields";
import { RowButtons } from "./row-buttons";

const clock = "Heure de Paris, à la seconde si vous voulez : 17:00 ou 23:59:59.";

export function CalendarFields({ form }: PartFieldsProps) {
  const count = form.countOf("others");
  return (
    <>
      <h2>Ouverture et clôture</h2>
      <DateInput label="Jour de l’ouverture" {...form.date("opens.on")} />
      <TextInput label="Heure de l’ouverture" hint={clock} width="10" {...form.field("opens.time")} />
      <DateInput label="Jour de la clôture" {...form.date("closes.on")} />
      <TextInput
        label="Heure de la clôture"
        hint="Heure de Paris. Un dépôt est reçu jusqu’à la fin de cette seconde."
        width="10"
        {...form.field("closes.time")}
      />
      <TextInput
        label="Délai de grâce annoncé"
        hint="0 s’il n’y en a pas. Il est annoncé sur la page de l’appel."
        width="6"
        unit="minutes"
        inputMode="numeric"
        {...form.field("graceMinutes")}
      />
      <h2>Réunion, comité, réponses</h2>
      <DateInput label="Jour de la réunion d’information" isOptional {...form.date("meeting.on")} />
      <TextInput label="Heure de la réunion" isOptional width="10" {...form.field("meeting.time")} />
      <TextInput label="Lieu de la réunion" isOptional {...form.field("meetingPlace")} />
      <DateInput label="Jour du comité" isOptional {...form.date("committeeOn")} />
      <DateInput label="Réponses au plus tard le" isOptional {...form.date("answersOn")} />
      <h2>Autres dates</h2>
      {Array.from({ length: count }, (_, row) => (
        <fieldset key={row} className="row">
          <legend className="label">{`Date ${row + 1}`}</legend>
          <TextInput label="Quoi" {...form.field(`others.${row}.label`)} />
          <TextInput
            label="Quand, en mots"
            hint="Par exemple : dans les six mois qui suivent l’exercice."
            {...form.field(`others.${row}.when`)}
          />
          <RowButtons list="others" row={row} count={count} name={`date ${row + 1}`} />
        </fieldset>
      ))}
      <Button kind="secondary" name="_intent" value="add:others" formAction={`#f-others-${count}-label`}>
        Ajouter une date
      </Button>
    </>
  );
}
