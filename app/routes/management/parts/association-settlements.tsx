import { Actions, Button } from "~/components/button";
import { Card } from "~/components/card";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Checkboxes } from "~/components/fields/checkboxes";
import { HiddenVersion } from "~/components/fields/hidden-version";
import { PlainForm } from "~/components/plain-form";
import { SummaryList } from "~/components/summary-list";
import { VisuallyHidden } from "~/components/visually-hidden";
import { mandates } from "~/domain/access/actor";
import { mandateWords } from "~/domain/association/mandate-words";
import type { IdentityToCheck, RequestToSettle } from "~/features/associations/settlements.server";
import { formState } from "~/platform/forms/form-state";

const options = mandates.map((value) => ({ value, label: mandateWords[value].label }));

/** Requests to join: answered here once those who manage the association had five days. */
export function JoinRequests({
  requests,
  answer,
}: {
  requests: readonly RequestToSettle[];
  answer: unknown;
}) {
  return (
    <section aria-labelledby="demandes">
      <h2 id="demandes">Demandes de rejoindre une association</h2>
      {requests.length === 0 && (
        <EmptyState title="Aucune demande n’attend de réponse">
          Celles que les associations laissent sans réponse arrivent ici le cinquième jour.
        </EmptyState>
      )}
      {requests.map((request) => (
        <JoinRequestCard key={request.id} request={request} answer={answer} />
      ))}
    </section>
  );
}

function JoinRequestCard({ request, answer }: { request: RequestToSettle; answer: unknown }) {
  const { id, person, association, from } = request;
  const form = formState(answer, {}, `admit-${id}`);
  return (
    <Card title={`${person} demande à rejoindre ${association}`}>
      <SummaryList
        rows={[
          { term: "Numéro Siret", value: request.siret },
          { term: "Fonction annoncée", value: request.position },
          { term: "Adresse électronique", value: request.email },
          { term: "Demandé le", value: request.requestedAt },
        ]}
      />
      {from === null ? (
        <>
          <ErrorSummary errors={form.errors} idPrefix={`r-${id}`} />
          <PlainForm form={`admit-${id}`} label={`Accepter ${person}`}>
            <input type="hidden" name="requestId" value={id} />
            <Checkboxes
              label="Ce que la personne pourra faire"
              options={options}
              idPrefix={`r-${id}`}
              {...form.choices("mandates")}
            />
            <Actions>
              <Button kind="secondary">
                Accepter<VisuallyHidden> {person}</VisuallyHidden>
              </Button>
            </Actions>
          </PlainForm>
          <PlainForm form={`dismiss-${id}`} label={`Refuser ${person}`}>
            <input type="hidden" name="requestId" value={id} />
            <Button kind="link">
              Refuser<VisuallyHidden> {person}</VisuallyHidden>
            </Button>
          </PlainForm>
        </>
      ) : (
        <p>L’association répond elle-même jusqu’à la veille. À vous à partir du {from}.</p>
      )}
    </Card>
  );
}

/** Identities on their word, each with its documents, until an agent says that they are right. */
export function DeclaredIdentities({ identities }: { identities: readonly IdentityToCheck[] }) {
  return (
    <section aria-labelledby="identites">
      <h2 id="identites">Identités à vérifier</h2>
      {identities.length === 0 && (
        <EmptyState title="Aucune identité n’est à vérifier">
          Les associations que l’annuaire public ne connaît pas arrivent ici.
        </EmptyState>
      )}
      {identities.map((identity) => (
        <IdentityCard key={identity.id} identity={identity} />
      ))}
    </section>
  );
}

function IdentityCard({ identity }: { identity: IdentityToCheck }) {
  const { id, version, name, siret, rna, address, directory, documents } = identity;
  return (
    <Card title={name}>
      <SummaryList
        rows={[
          { term: "Numéro Siret", value: siret },
          { term: "Numéro RNA", value: rna },
          { term: "Siège", value: address },
          { term: "Annuaire public", value: directory },
        ]}
      />
      {documents.length === 0 ? (
        <p>L’association n’a pas encore joint de document.</p>
      ) : (
        <ul className="file-list">
          {documents.map((document) => (
            <li key={document.id}>
              <a href={`/pieces/${document.id}`} download>
                {document.fileName}
              </a>{" "}
              <span className="muted">{document.label}</span>
            </li>
          ))}
        </ul>
      )}
      <PlainForm form="check" label={`Vérifier ${name}`}>
        <input type="hidden" name="associationId" value={id} />
        <HiddenVersion version={version} />
        <Button kind="secondary">
          L’identité est vérifiée<VisuallyHidden>, {name}</VisuallyHidden>
        </Button>
      </PlainForm>
    </Card>
  );
}
