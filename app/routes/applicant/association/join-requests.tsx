import { Actions, Button } from "~/components/button";
import { Card } from "~/components/card";
import { ErrorSummary } from "~/components/error-summary";
import { Checkboxes } from "~/components/fields/checkboxes";
import { PlainForm } from "~/components/plain-form";
import { VisuallyHidden } from "~/components/visually-hidden";
import { mandates } from "~/domain/access/actor";
import { mandateWords } from "~/domain/association/mandate-words";
import type { PeopleView } from "~/features/associations/people.server";
import { formState } from "~/platform/forms/form-state";

const options = mandates.map((value) => ({ value, label: mandateWords[value].label }));

/** Who asks to be let in: accepted with mandates, or refused. */
export function JoinRequests({ requests, answer }: { requests: PeopleView["requests"]; answer: unknown }) {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="demandes">
      <h2 id="demandes">Demandes de rejoindre l’association</h2>
      {requests.map((request) => (
        <RequestCard key={request.id} request={request} answer={answer} />
      ))}
    </section>
  );
}

function RequestCard({ request, answer }: { request: PeopleView["requests"][number]; answer: unknown }) {
  const { id, person, email, position, requestedAt, agentFrom } = request;
  const form = formState(answer, {}, `join-${id}`);
  return (
    <Card title={person}>
      <p>
        Se dit «&nbsp;{position}&nbsp;». Adresse&nbsp;: {email}. Demande du {requestedAt}. Sans réponse de
        votre part, un agent du portail pourra répondre à partir du {agentFrom}.
      </p>
      <ErrorSummary errors={form.errors} idPrefix={`d-${id}`} />
      <PlainForm form={`join-${id}`} label={`Accepter ${person}`}>
        <input type="hidden" name="requestId" value={id} />
        <Checkboxes
          label="Ce que la personne pourra faire"
          options={options}
          idPrefix={`d-${id}`}
          {...form.choices("mandates")}
        />
        <Actions>
          <Button kind="secondary">
            Accepter<VisuallyHidden> {person}</VisuallyHidden>
          </Button>
        </Actions>
      </PlainForm>
      <PlainForm form={`join-refuse-${id}`} label={`Refuser ${person}`}>
        <input type="hidden" name="requestId" value={id} />
        <Button kind="link">
          Refuser<VisuallyHidden> {person}</VisuallyHidden>
        </Button>
      </PlainForm>
    </Card>
  );
}
