import { Button, ButtonLink } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { TextArea } from "~/components/fields/text-area";
import { PlainForm } from "~/components/plain-form";
import type { DossierExchange, NoteView } from "~/features/exchange/queries.server";
import { formState } from "~/platform/forms/form-state";
import { useDossierAddress } from "./use-dossier-address";

interface InternalNotesProps {
  notes: readonly NoteView[];
  messages: DossierExchange["messages"];
  number: string;
  answer: unknown;
}

/** Two things that must never be taken for one another: what agents note, and what the association reads. */
export function InternalNotes({ notes, messages, number, answer }: InternalNotesProps) {
  const address = useDossierAddress(number);
  const form = formState(answer, {}, "note");
  return (
    <div className="two-voices">
      <section className="voice" data-voice="note" aria-labelledby="notes">
        <h2 id="notes">Note interne</h2>
        <p className="muted">Lue par les agents seulement, jamais par l’association.</p>
        <ul className="voice-list">
          {notes.map(({ id, author, at, body }) => (
            <li key={id}>
              <p className="voice-by">
                {author}, <DateTime at={new Date(at)} />
              </p>
              <p className="voice-body">{body}</p>
            </li>
          ))}
        </ul>
        <PlainForm form="note" label="Note interne">
          <TextArea label="Ajouter une note interne" idPrefix="note" rows={2} {...form.field("body")} />
          <Button kind="secondary">Garder la note interne</Button>
        </PlainForm>
      </section>
      <section className="voice" data-voice="message" aria-labelledby="messages">
        <h2 id="messages">Message à l’association</h2>
        <p>
          {messages.lastAt === null ? (
            "Aucun message échangé."
          ) : (
            <>
              {`${messages.count} message${messages.count > 1 ? "s" : ""}, le dernier le `}
              <DateTime at={new Date(messages.lastAt)} />.
            </>
          )}
        </p>
        <ButtonLink kind="secondary" icon="mail" to={address("messages")}>
          Lire et écrire un message
        </ButtonLink>
      </section>
    </div>
  );
}
