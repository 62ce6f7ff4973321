import { Actions, Button } from "~/components/button";
import { DateInput } from "~/components/fields/date-input";
import { HiddenVersion } from "~/components/fields/hidden-version";
import { TextArea } from "~/components/fields/text-area";
import { PlainForm } from "~/components/plain-form";
import { VisuallyHidden } from "~/components/visually-hidden";
import { addDays, dayInWords, parisDay, readDay } from "~/domain/calendar/paris";
import { readySentences } from "~/domain/complement/sentences";
import { subjectLabel } from "~/domain/complement/subjects";
import { typeset } from "~/domain/text/typography";
import type { ComplementPage } from "~/features/instruction/complements/queries.server";
import { formState, type FormState } from "~/platform/forms/form-state";

interface AskComplementProps {
  page: ComplementPage;
  answer: unknown;
  now: Date;
}

const usualDays = 15;

/** Tick what is concerned, say why, set a day, see what the association will see, send. */
export function AskComplement({ page, answer, now }: AskComplementProps) {
  const form = formState(answer, { dueOn: addDays(parisDay(new Date(now)), usualDays) }, "ask");
  const isPreview = typeof answer === "object" && answer !== null && "isPreview" in answer;
  const { values: ticked, error } = form.choices("subjects");
  return (
    <PlainForm form="ask" label="Demander un complément">
      <div className="visually-hidden" aria-hidden="true">
        <button type="submit" name="intent" value="preview" tabIndex={-1}>
          Voir
        </button>
      </div>
      <h2>Demander un complément</h2>
      <HiddenVersion version={page.version} />
      {isPreview && <Preview form={form} number={page.number} />}
      <div className="field" data-refused={error ? true : undefined} id="f-subjects">
        <p className="label">Ce qui est à compléter</p>
        {error && <p className="field-error">{typeset(error)}</p>}
        {page.groups.map(({ title, options }) => (
          <details
            key={title}
            className="subject-group"
            open={options.some(({ value }) => ticked.includes(value))}
          >
            <summary>{typeset(title)}</summary>
            <div className="choices">
              {options.map(({ value, label }) => (
                <label key={value} className="subject">
                  <input
                    type="checkbox"
                    name="subjects"
                    value={value}
                    defaultChecked={ticked.includes(value)}
                  />
                  <span>{typeset(label)}</span>
                </label>
              ))}
            </div>
          </details>
        ))}
      </div>
      <TextArea
        label="Votre demande, telle que l’association la lira"
        hint="Dites ce qui manque et à quoi ressemble une bonne réponse."
        rows={5}
        max={3000}
        {...form.field("message")}
      />
      <details open={form.isRefused && !isPreview}>
        <summary>Phrases prêtes à insérer</summary>
        <dl className="ready-sentences">
          {readySentences.map(({ code, label, text }) => (
            <div key={code}>
              <dt>{label}</dt>
              <dd>
                <p>{typeset(text)}</p>
                <Button kind="secondary" name="intent" value={`insert:${code}`} formAction="#f-message">
                  Insérer<VisuallyHidden>{typeset(` : ${label}`)}</VisuallyHidden>
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <DateInput label="Dernier jour pour répondre" {...form.date("dueOn")} />
      <Actions>
        <Button name="intent" value={isPreview ? "send" : "preview"}>
          {isPreview ? "Envoyer la demande" : "Voir ce que l’association lira"}
        </Button>
        <Button kind="secondary" name="intent" value={isPreview ? "preview" : "send"}>
          {isPreview ? "Revoir l’aperçu" : "Envoyer sans aperçu"}
        </Button>
      </Actions>
    </PlainForm>
  );
}

function Preview({ form, number }: { form: FormState; number: string }) {
  const { day, month, year } = form.date("dueOn").value;
  const dueOn = readDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return (
    <section className="voice" data-voice="message" aria-label="Aperçu de la demande">
      <h3>Ce que l’association lira</h3>
      <p>
        {typeset(`Dossier ${number} : un complément vous est demandé`)}
        {dueOn && ` avant le ${dayInWords(dueOn)}`}.
      </p>
      <p className="voice-body">{typeset(form.valueOf("message"))}</p>
      <ul>
        {form.choices("subjects").values.map((subject) => (
          <li key={subject}>{typeset(subjectLabel(subject))}</li>
        ))}
      </ul>
      <p className="muted">
        Le reste du dossier reste fermé. Sans réponse à cette date, une personne décide de la suite.
      </p>
    </section>
  );
}
