import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Reading, Stack } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { acceptedInWords } from "~/domain/attachment/file-kinds";
import { findVault } from "~/features/associations/vault/queries.server";
import { removeDocument } from "~/features/associations/vault/remove-document.server";
import { vaultRemovalForm } from "~/features/associations/vault/vault-forms.schema";
import { readForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { badRequest, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { ownAssociation } from "./association/own-association.server";
import { readTypedBesideFile } from "./association/typed-beside-file";
import { KeptDocuments, VaultForm } from "./association/vault";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Documents de ${data?.vault.name ?? "l’association"} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "association.read");
  const associationId = ownAssociation(actor, params.associationId, "association.read");
  const vault = await findVault(ports(), actor, associationId);
  if (!vault) notFound();
  const typed = readTypedBesideFile(new URL(request.url).searchParams);
  return json({ associationId, vault, typed });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "association.edit");
  const associationId = ownAssociation(actor, params.associationId, "association.edit");
  const form = await readForm(request, vaultRemovalForm);
  if (!form.ok) badRequest(form.refusal.errors[0]?.message);
  const removed = await removeDocument(ports(), actor, { associationId, ...form.value });
  if (!removed.ok) notFound();
  return redirectWithFlash(
    `/associations/${associationId}/documents`,
    "Le document est retiré. Les dossiers qui l’ont pris le gardent.",
  );
}

export default function AssociationDocuments() {
  const { associationId, vault, typed } = useLoaderData<typeof loader>();
  return (
    <Reading>
      <PageHeader
        title="Documents"
        kicker={vault.name}
        back={{ to: `/associations/${associationId}`, label: vault.name }}
        lead={`Gardés une fois, repris d’un geste dans chaque dossier. Formats acceptés : ${acceptedInWords}. 20 Mo au plus par fichier ; une photo nette prise avec un téléphone convient.`}
      />
      <Stack gap="wide">
        <KeptDocuments documents={vault.documents} mayEdit={vault.mayEdit} />
        {vault.mayEdit && <VaultForm associationId={associationId} typed={typed} />}
      </Stack>
    </Reading>
  );
}
