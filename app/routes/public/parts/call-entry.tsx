import { ButtonLink } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { Deadline } from "~/components/deadline";
import { Notice } from "~/components/notice";
import type { PublicCall } from "~/features/calls/public-call.server";

/** What decides, before anything else: until when, and the way in. */
export function CallEntry({ call, now }: { call: PublicCall; now: Date }) {
  switch (call.state) {
    case "open":
      return (
        <>
          <Deadline label="Dépôt jusqu’au" at={call.closesAt} now={now} />
          <p className="muted">À l’heure de Paris. C’est l’horloge du portail qui fait foi, à la seconde.</p>
          <ButtonLink to={`/dossiers/nouveau?appel=${call.slug}`}>Commencer une demande</ButtonLink>
          <ButtonLink to={`/appels/${call.slug}/test`} kind="secondary">
            Vérifier si mon projet est éligible
          </ButtonLink>
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
          <p>
            <a href={`/appels/${call.slug}/test`}>Vérifier si mon projet est éligible</a> ou{" "}
            <a href="/alertes">être prévenu de l’ouverture</a>.
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
