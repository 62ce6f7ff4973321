import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Reading, Stack } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { listHelperActs } from "~/features/associations/helped.server";
import { findPeople } from "~/features/associations/people.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { badRequest, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import {
  answerDeparture,
  answerHelperInvitation,
  answerInvitation,
  answerJoin,
  answerRevocation,
} from "./association/answers.server";
import { HelperActs, HelperForm, Helpers } from "./association/outside-help";
import { InvitationForm } from "./association/invitation-form";
import { JoinRequests } from "./association/join-requests";
import { Members, WaitingInvitations } from "./association/members";
import { ownAssociation } from "./association/own-association.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Personnes de ${data?.people.name ?? "l’association"} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "association.read");
  const associationId = ownAssociation(actor, params.associationId, "association.read");
  const [people, acts] = await Promise.all([
    findPeople(ports(), actor, associationId),
    listHelperActs(ports(), actor, associationId),
  ]);
  if (!people) notFound();
  return json({ associationId, people, acts });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "association.read");
  const associationId = ownAssociation(actor, params.associationId, "association.read");
  const posted = await readPostedForm(request);
  const asked = { actor, associationId, posted };
  if (posted.form?.startsWith("join-")) return answerJoin(asked);
  switch (posted.form) {
    case "invite":
      return answerInvitation(asked);
    case "helper":
      return answerHelperInvitation(asked);
    case "revoke":
      return answerRevocation(asked);
    case "leave":
      return answerDeparture(asked);
    default:
      return badRequest();
  }
}

export default function AssociationPeople() {
  const { associationId, people, acts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { managesMembers } = people;
  return (
    <Reading>
      <PageHeader
        title="Personnes"
        kicker={people.name}
        back={{ to: `/associations/${associationId}`, label: people.name }}
        lead="Qui peut remplir, signer, et gérer l’association sur le portail."
      />
      <Stack gap="wide">
        {managesMembers && <JoinRequests requests={people.requests} answer={answer} />}
        <Members associationId={associationId} members={people.members} managesMembers={managesMembers} />
        <Helpers helpers={people.helpers} managesMembers={managesMembers} />
        {managesMembers && (
          <>
            <WaitingInvitations invitations={people.invitations} />
            <InvitationForm form={formState(answer, {}, "invite")} />
            <HelperForm form={formState(answer, {}, "helper")} />
          </>
        )}
        <HelperActs acts={acts} />
      </Stack>
    </Reading>
  );
}
