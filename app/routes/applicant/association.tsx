import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { Reading, Stack } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { SummaryList } from "~/components/summary-list";
import { associationsFor } from "~/domain/access/policy";
import { legalFormInWords } from "~/domain/association/legal-forms";
import { dayInWords } from "~/domain/calendar/paris";
import { findAssociation } from "~/features/associations/queries.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { badRequest, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { answerDeparture, answerInvitation, answerRevocation } from "./association/answers.server";
import { InvitationForm } from "./association/invitation-form";
import { Members, WaitingInvitations } from "./association/members";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? "Association"} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "association.read");
  const association = await findAssociation(ports(), actor, pathIdentifier(params.associationId));
  if (!association) notFound();
  return json(association);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "association.read");
  const associationId = pathIdentifier(params.associationId);
  if (!associationsFor(actor, "association.read").includes(associationId)) notFound();
  const posted = await readPostedForm(request);
  const asked = { actor, associationId, posted };
  switch (posted.form) {
    case "invite":
      return answerInvitation(asked);
    case "revoke":
      return answerRevocation(asked);
    case "leave":
      return answerDeparture(asked);
    default:
      return badRequest();
  }
}

export default function Association() {
  const { name, acronym, siret, rna, legalForm, createdOn, address, ...people } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Reading>
      <PageHeader
        title={name}
        kicker={acronym}
        back={{ to: "/associations", label: "Mes associations" }}
        actions={people.mayStart && <ButtonLink to="/dossiers/nouveau">Commencer un dossier</ButtonLink>}
      />
      <Stack gap="wide">
        <section aria-labelledby="identite">
          <h2 id="identite">Identité</h2>
          <SummaryList
            rows={[
              { term: "Numéro Siret", value: siret },
              { term: "Numéro RNA", value: rna },
              { term: "Forme juridique", value: legalFormInWords(legalForm) },
              { term: "Créée le", value: createdOn && dayInWords(createdOn) },
              { term: "Siège", value: address },
            ]}
          />
        </section>
        <Members members={people.members} managesMembers={people.managesMembers} />
        {people.managesMembers && (
          <>
            <WaitingInvitations invitations={people.invitations} />
            <InvitationForm form={formState(answer, {}, "invite")} />
          </>
        )}
      </Stack>
    </Reading>
  );
}
