import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button, ButtonLink } from "~/components/button";
import { Card, CardGrid } from "~/components/card";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { TextInput } from "~/components/fields/text-input";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { mandatesInWords } from "~/domain/association/mandate-words";
import { acceptInvitation } from "~/features/associations/accept-invitation.server";
import { invitationAnswerForm } from "~/features/associations/invitation-form.schema";
import { listAssociations, type WaitingInvitation } from "~/features/associations/queries.server";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Mes associations – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "account.manage");
  return json(await listAssociations(ports(), actor));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "account.manage");
  const form = await readForm(request, invitationAnswerForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const joined = await acceptInvitation(ports(), actor, form.value);
  if (joined.ok) {
    return redirectWithFlash(
      `/associations/${joined.value.associationId}`,
      "Vous avez rejoint l’association.",
    );
  }
  return conflict(
    joined.refusal.code === "already-member"
      ? "Vous êtes déjà membre de cette association."
      : "Cette invitation n’est plus valable. Demandez-en une autre à la personne qui gère l’association.",
  );
}

export default function Associations() {
  const { associations, invitations, requests, helpedCount } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Mes associations"
        actions={
          associations.length > 0 && (
            <ButtonLink to="/associations/nouvelle" kind="secondary">
              Ajouter une association
            </ButtonLink>
          )
        }
      />
      {invitations.map((invitation) => (
        <Invitation key={invitation.id} invitation={invitation} />
      ))}
      {requests.map(({ id, association }) => (
        <Notice key={id} title={`Votre demande de rejoindre ${association} attend une réponse`}>
          Vous serez prévenu par courriel.
        </Notice>
      ))}
      {helpedCount > 0 && (
        <p>
          <a href="/associations/aidees">
            {helpedCount > 1 ? `Les ${helpedCount} associations que j’aide` : "L’association que j’aide"}
          </a>
        </p>
      )}
      {associations.length > 0 ? (
        <CardGrid label="Mes associations">
          {associations.map(({ id, name, city, applicationCount }) => (
            <Card key={id} title={name} to={`/associations/${id}`} level={2}>
              <p>{city}</p>
              <p>{applicationCount > 1 ? `${applicationCount} dossiers` : `${applicationCount} dossier`}</p>
            </Card>
          ))}
        </CardGrid>
      ) : (
        <EmptyState
          title="Aucune association pour l’instant"
          action={<ButtonLink to="/associations/nouvelle">Ajouter mon association</ButtonLink>}
        >
          Son numéro Siret, Siren ou RNA suffit. Si elle est déjà sur le portail, vous pourrez demander à la
          rejoindre.
        </EmptyState>
      )}
    </>
  );
}

function Invitation({
  invitation: { id, association, mandates, helperUntil },
}: {
  invitation: WaitingInvitation;
}) {
  const form = formState(useActionData<typeof action>(), {}, id);
  return (
    <Card title={`Invitation : ${association}`} level={2}>
      <p>
        {helperUntil
          ? `Vous pourrez ${mandatesInWords(mandates)} jusqu’au ${helperUntil}, sans signer ni envoyer. Tout ce que vous ferez sera noté au nom de l’association.`
          : `Vous pourrez ${mandatesInWords(mandates)}.`}
      </p>
      <ErrorSummary errors={form.errors} idPrefix={`i-${id}`} />
      <PlainForm form={id} label={`Rejoindre ${association}`}>
        <input type="hidden" name="invitationId" value={id} />
        <TextInput
          label={
            helperUntil
              ? "Qui vous êtes, par exemple «\u00A0conseillère à la fédération\u00A0»"
              : "Votre fonction dans l’association"
          }
          idPrefix={`i-${id}`}
          autoComplete="organization-title"
          width="30"
          {...form.field("position")}
        />
        <Actions>
          <Button>{helperUntil ? "Accepter d’aider" : "Rejoindre l’association"}</Button>
        </Actions>
      </PlainForm>
    </Card>
  );
}
