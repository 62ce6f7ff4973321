import { Button } from "~/components/button";
import { Select } from "~/components/fields/select";
import { PlainForm } from "~/components/plain-form";
import type { ManagedCall } from "~/features/calls/managed-call.server";

/** What an administrator may do with a call now, besides writing it. */
export function CallSteps({ call }: { call: ManagedCall }) {
  const here = `/gestion/appels/${call.id}`;
  const isLive = call.state === "scheduled" || call.state === "open" || call.state === "closed";
  return (
    <>
      <h2>Voir et essayer</h2>
      <ul>
        <li>
          <a href={`${here}/apercu`}>Aperçu du formulaire</a>
        </li>
        <li>
          <a href={`${here}/apercu-grille`}>Aperçu de la grille</a>
        </li>
        <li>
          <a href={`${here}/essai`}>Essayer les règles sur des dossiers</a>
        </li>
        <li>
          <a href={`${here}/entrainement`}>Vrai appel ou entraînement</a>
        </li>
        {call.canReplay && (
          <li>
            <a href={`${here}/rejeu`}>Rejouer les règles sur les dossiers déposés</a>
          </li>
        )}
      </ul>
      {isLive && !call.draft && (
        <>
          <h2>Corriger</h2>
          <p>
            Une correction devient une nouvelle version. Les dossiers commencés la suivent sans perdre une
            réponse.
          </p>
          <PlainForm form="correct">
            <Button kind="secondary">Corriger cet appel</Button>
          </PlainForm>
        </>
      )}
      {call.draft?.isCorrection && (
        <PlainForm form="drop">
          <input type="hidden" name="revision" value={call.draft.revision} />
          <Button kind="danger">Abandonner la correction</Button>
        </PlainForm>
      )}
      <h2>Dupliquer</h2>
      <p>
        Les dates passent à l’année choisie, une enveloppe est proposée à chaque financeur, le reste est
        copié.
      </p>
      <PlainForm form="duplicate" label="Dupliquer cet appel">
        <Select
          label="Vers la campagne"
          name="campaignId"
          placeholder={null}
          value={call.campaigns[0]?.id ?? ""}
          options={call.campaigns.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Button kind="secondary">Dupliquer cet appel</Button>
      </PlainForm>
      {call.state === "closed" && (
        <>
          <h2>Archiver</h2>
          <PlainForm form="archive">
            <input type="hidden" name="version" value={call.version} />
            <Button kind="secondary">Archiver l’appel</Button>
          </PlainForm>
        </>
      )}
    </>
  );
}
