import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { Reading, Stack } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { refreshIdentity, type RefreshRefusal } from "~/features/associations/refresh-identity.server";
import { findSpace } from "~/features/associations/space.server";
import { directory } from "~/platform/directory/portal-directory.server";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { badRequest, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { Dossiers, Identity, PaymentNeeds, Readiness } from "./association/space";
import { ownAssociation } from "./association/own-association.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? "Association"} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "association.read");
  const space = await findSpace(
    ports(),
    actor,
    ownAssociation(actor, params.associationId, "association.read"),
  );
  if (!space) notFound();
  return json(space);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "association.edit");
  const associationId = ownAssociation(actor, params.associationId, "association.edit");
  const posted = await readPostedForm(request);
  if (posted.form !== "refresh") badRequest();
  const refreshed = await refreshIdentity({ ...ports(), directory: directory() }, actor, associationId);
  const page = `/associations/${associationId}`;
  if (refreshed.ok) return redirectWithFlash(page, "L’identité vient d’être relue dans l’annuaire public.");
  if (refreshed.refusal.code === "not-found") notFound();
  return redirectWithFlash(page, sentences[refreshed.refusal.code], "warning");
}

const sentences = {
  "directory-down":
    "L’annuaire public ne répond pas en ce moment. Rien n’a changé\u00A0: réessayez plus tard.",
  "not-in-directory":
    "L’annuaire public ne donne pas l’identité de ce numéro\u00A0: elle reste telle que vous l’avez écrite.",
  "changed-meanwhile": "Quelqu’un a changé l’association entre-temps. Relisez-la, puis recommencez.",
  "rna-of-another":
    "L’annuaire donne un numéro RNA déjà pris par une autre association du portail. Écrivez à l’aide, en bas de page.",
} as const satisfies Record<Exclude<RefreshRefusal["code"], "not-found">, string>;

export default function Association() {
  const space = useLoaderData<typeof loader>();
  return (
    <Reading>
      <PageHeader
        title={space.name}
        kicker={space.acronym}
        back={{ to: "/associations", label: "Mes associations" }}
        actions={space.may.start && <ButtonLink to="/dossiers/nouveau">Commencer un dossier</ButtonLink>}
      />
      <Stack gap="wide">
        <Readiness space={space} />
        {space.expectsPayment && <PaymentNeeds space={space} />}
        <Dossiers space={space} />
        <Identity space={space} />
      </Stack>
    </Reading>
  );
}
