import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { DataTable, type Column } from "~/components/data-table";
import { DateTime } from "~/components/date-time";
import { EmptyState } from "~/components/empty-state";
import { LetterStateTag } from "~/components/letter-state-tag";
import { Stack } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { SummaryList } from "~/components/summary-list";
import { deliveryOutcomeWords } from "~/domain/delivery/words";
import { findLetter, type LetterRecord } from "~/features/operations/deliveries.server";
import { sendLetterAgain, type SendAgainRefusal } from "~/features/operations/send-letter-again.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

const list = "/administration/courriels";

export const handle = { density: "compact" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.subject} – Suivi des courriels – Pilier` : "Courriel introuvable – Pilier" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "operations.read");
  const id = pathIdentifier(params.messageId);
  return (await findLetter(ports(), id)) ?? notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "operations.resend");
  const messageId = pathIdentifier(params.messageId);
  const again = await sendLetterAgain(ports(), actor, { messageId });
  if (!again.ok) return answerRefusal(again.refusal);
  return redirectWithFlash(
    `${list}/${messageId}`,
    "Le courriel repart. Rechargez la page pour lire la réponse du serveur.",
  );
}

function answerRefusal({ code }: SendAgainRefusal): never {
  switch (code) {
    case "letter-not-found":
      return notFound();
    case "letter-not-dead":
      return conflict("Ce courriel est déjà parti ou attend son prochain essai\u00A0: rien n’a été changé.");
    case "letter-forgotten":
      return conflict(
        "Ce courriel portait un code à usage unique\u00A0: la personne doit en demander un nouveau.",
      );
  }
}

const columns: readonly Column<LetterRecord["deliveries"][number]>[] = [
  { label: "Essai du", isRowHeader: true, cell: ({ attemptedAt }) => <DateTime at={attemptedAt} precise /> },
  { label: "Résultat", cell: ({ outcome }) => deliveryOutcomeWords[outcome] },
  { label: "Réponse du serveur", cell: ({ response }) => response },
];

export default function Delivery() {
  const letter = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={letter.subject} back={{ to: list, label: "Suivi des courriels" }} />
      <Stack gap="wide">
        <SummaryList rows={factsOf(letter)} />
        {letter.maySendAgain && (
          <PlainForm label="Nouvel envoi">
            <Button>Envoyer de nouveau</Button>
          </PlainForm>
        )}
        <DataTable
          caption="Essais, du plus récent au plus ancien"
          columns={columns}
          rows={letter.deliveries}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="Pas encore d’essai">
              Le courriel part dès qu’un envoyeur est disponible.
            </EmptyState>
          }
        />
      </Stack>
    </>
  );
}

function factsOf({ kind, recipient, state, writtenAt, sentAt, nextAttemptAt }: LetterRecord) {
  return [
    { term: "Destinataire", value: recipient },
    { term: "État", value: <LetterStateTag state={state} /> },
    { term: "Modèle", value: kind },
    { term: "Écrit le", value: <DateTime at={writtenAt} precise /> },
    ...(sentAt ? [{ term: "Accepté le", value: <DateTime at={sentAt} precise /> }] : []),
    ...(nextAttemptAt ? [{ term: "Prochain essai", value: <DateTime at={nextAttemptAt} precise /> }] : []),
  ];
}
