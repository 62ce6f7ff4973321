import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Checkboxes } from "~/components/fields/checkboxes";
import { HiddenVersion } from "~/components/fields/hidden-version";
import { Reading, Stack } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { mandates } from "~/domain/access/actor";
import { mandateWords } from "~/domain/association/mandate-words";
import {
  changeMandates,
  transferManagement,
  type MandatesRefusal,
} from "~/features/associations/change-mandates.server";
import { mandatesForm, memberForm } from "~/features/associations/invitation-form.schema";
import { findPeople } from "~/features/associations/people.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { badRequest, conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { ownAssociation } from "./association/own-association.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Droits de ${data?.member.name ?? "la personne"} – Pilier` },
];

const options = mandates.map((value) => ({ value, label: mandateWords[value].label }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "association.manage-members");
  const associationId = ownAssociation(actor, params.associationId, "association.manage-members");
  const memberId = pathIdentifier(params.memberId);
  const people = await findPeople(ports(), actor, associationId);
  const member = people?.members.find(({ id }) => id === memberId);
  if (!people || !member) notFound();
  return json({ associationId, association: people.name, member });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "association.manage-members");
  const associationId = ownAssociation(actor, params.associationId, "association.manage-members");
  const posted = await readPostedForm(request);
  const people = `/associations/${associationId}/membres`;
  if (posted.form === "transfer") {
    const form = await checkForm(posted, memberForm);
    if (!form.ok) badRequest(form.refusal.errors[0]?.message);
    const given = await transferManagement(ports(), actor, { associationId, ...form.value });
    if (!given.ok) notFound();
    return redirectWithFlash(people, "La gestion de l’association est transmise.");
  }
  const form = await checkForm(posted, mandatesForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const changed = await changeMandates(ports(), actor, { associationId, ...form.value });
  if (!changed.ok) return answerRefusal(changed.refusal);
  return redirectWithFlash(people, "Les droits sont changés.");
}

function answerRefusal({ code }: MandatesRefusal): never {
  switch (code) {
    case "not-found":
      return notFound();
    case "changed-meanwhile":
      return conflict(
        "Quelqu’un a changé les droits de cette personne entre-temps. Relisez-les, puis recommencez.",
      );
    case "last-owner":
      return conflict(
        "C’est la dernière personne qui gère l’association\u00A0: donnez d’abord la gestion à quelqu’un d’autre.",
      );
  }
}

export default function AssociationMember() {
  const { associationId, association, member } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>(), { mandates: member.mandates });
  return (
    <Reading>
      <PageHeader
        title={member.isSelf ? "Vos droits" : `Droits de ${member.name}`}
        kicker={association}
        back={{ to: `/associations/${associationId}/membres`, label: "Personnes" }}
      />
      <ErrorSummary errors={form.errors} />
      <Stack gap="wide">
        <PlainForm form="mandates">
          <input type="hidden" name="memberId" value={member.id} />
          <HiddenVersion version={member.version} />
          <Checkboxes label="Peut" options={options} {...form.choices("mandates")} />
          <Actions>
            <Button>Enregistrer les droits</Button>
          </Actions>
        </PlainForm>
        {!member.isSelf && (
          <section aria-labelledby="transmettre">
            <h2 id="transmettre">Transmettre la gestion</h2>
            <p>
              {member.name} gérera l’association à votre place. Vous gardez vos autres droits&nbsp;; sans
              autre droit, vous pourrez encore lire les dossiers.
            </p>
            <PlainForm form="transfer" label={`Transmettre la gestion à ${member.name}`}>
              <input type="hidden" name="memberId" value={member.id} />
              <Button kind="secondary">Transmettre la gestion</Button>
            </PlainForm>
          </section>
        )}
      </Stack>
    </Reading>
  );
}
