import { ButtonLink } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { Deadline } from "~/components/deadline";
import { DefinitionGrid } from "~/components/definition-grid";
import { Notice } from "~/components/notice";
import { moneyWords } from "~/components/money";
import { typeset } from "~/domain/text/typography";
import type { PublicCall } from "~/features/calls/public-call.server";

/** What decides: until when, how much, and the way in. */
export function CallAside({ call, now }: { call: PublicCall; now: Date }) {
  const { contact } = call.content;
  return (
    <>
      <Way call={call} now={now} />
      <h2>Montants</h2>
      <p>{typeset(call.content.amounts)}</p>
      <DefinitionGrid
        items={call.funders.map(({ name, amount }) => ({ term: name, value: moneyWords(amount), note: "d’enveloppe" }))}
      />
      <h2>Contact</h2>
      <p>
        {typeset(contact.name)}
        <br />
        <a href={`mailto:${contact.email}`}>{contact.email}</a>
        {contact.phone && (
          <>
            <br />
            <a href={`tel:${contact.phone.replaceAll(" ", "")}`}>{contact.phone.replaceAll(" ", "\u00A0")}</a>
          </>
        )}
        {contact.hours && (
          <>
            <br />
            <span className="muted">{typeset(contact.hours)}</span>
          </>
        )}
      </p>
    </>
  );
}

function Way({ call, now }: { call: PublicCall; now: Date }) {
  switch (call.state) {
    case "open":
      return (
        <>
          <Deadline label="Dépôt jusqu’au" at={call.closesAt} now={now} />
          <p className="muted">À l’heure de Paris. C’est l’horloge du portail qui fait foi, à la seconde.</p>
          <ButtonLink to={`/dossiers/nouveau?appel=${call.slug}`}>Commencer une demande</ButtonLink>
          <p className="muted">Comptez une soirée. Vous pouvez vous arrêter et reprendre quand vous voulez.</p>
        </>
      );
    case "scheduled":
      return (
        <Notice title="Cet appel n’est pas encore ouvert">
          <p>
            Vous pourrez commencer votre demande le <DateTime at={call.opensAt} />, et la déposer jusqu’au{" "}
            <DateTime at={call.closesAt} />.
          </p>
        </Notice>
      );
    case "closed":
    case "archived":
      return (
        <Notice title="Cet appel est clos">
          <p>
            Les demandes étaient reçues jusqu’au <DateTime at={call.closesAt} />. Une demande déjà déposée se suit dans{" "}
            <a href="/dossiers">vos dossiers</a>.
          </p>
        </Notice>
      );
  }
}
