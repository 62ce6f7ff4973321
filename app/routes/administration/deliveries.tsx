import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { DataTable, type Column } from "~/components/data-table";
import { DateTime } from "~/components/date-time";
import { EmptyState } from "~/components/empty-state";
import { TextInput } from "~/components/fields/text-input";
import { FilterBar } from "~/components/filter-bar";
import { LetterStateTag } from "~/components/letter-state-tag";
import { PageHeader } from "~/components/page-header";
import { Pagination } from "~/components/pagination";
import { PlainForm } from "~/components/plain-form";
import { typeset } from "~/domain/text/typography";
import { Tabs } from "~/components/tabs";
import { letterStates } from "~/domain/delivery/attempt";
import { letterStateTabs } from "~/domain/delivery/words";
import { readUuid } from "~/domain/identifiers/uuid";
import { countLetters, listLetters, type LoggedLetter } from "~/features/operations/deliveries.server";
import { sendTestLetter } from "~/features/operations/send-test-letter.server";
import { redirectWithFlash } from "~/platform/http/flash.server";

import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

const here = "/administration/courriels";
const title = "Suivi des courriels";

export const handle = { density: "compact" };
export const meta: MetaFunction = () => [{ title: `${title} – Pilier` }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "operations.read");
  const { searchParams } = new URL(request.url);
  const state = letterStates.find((known) => known === searchParams.get("etat")) ?? null;
  const recipient = searchParams.get("destinataire")?.trim().slice(0, 254) ?? "";
  const before = readUuid(searchParams.get("avant"));
  const filter = { state, recipient };
  const { letters, next } = await listLetters(ports(), { ...filter, before });
  return {
    ...filter,
    letters,
    counts: await countLetters(ports()),
    first: before === null ? null : pageAt(filter),
    next: next && pageAt({ ...filter, before: next }),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "operations.resend");
  await sendTestLetter(ports(), actor);
  return redirectWithFlash(here, "Un courriel d’essai part vers votre adresse.");
}

const columns: readonly Column<LoggedLetter>[] = [
  {
    label: "Objet",
    isRowHeader: true,
    cell: ({ id, subject }) => <a href={`${here}/${id}`}>{typeset(subject)}</a>,
  },
  { label: "Destinataire", cell: ({ recipient }) => recipient },
  { label: "État", cell: ({ state }) => <LetterStateTag state={state} /> },
  { label: "Écrit le", cell: ({ writtenAt }) => <DateTime at={writtenAt} /> },
  { label: "Essais", align: "end", cell: ({ attempts }) => attempts },
  { label: "Réponse du serveur", cell: ({ lastResponse }) => lastResponse ?? "Pas encore d’essai" },
];

export default function Deliveries() {
  const { letters, counts, state, recipient, first, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        lead="Chaque courriel du portail, avec la réponse du serveur de messagerie à chaque essai. Aucun suivi d’ouverture n’est fait."
        back={{ to: "/administration", label: "Administration" }}
        actions={
          <PlainForm label="Courriel d’essai">
            <Button kind="secondary">Recevoir un courriel d’essai</Button>
          </PlainForm>
        }
      />
      <Tabs
        label="États des courriels"
        tabs={[
          { label: "Tous", to: pageAt({ state: null, recipient }), isCurrent: state === null },
          ...letterStates.map((known) => ({
            label: letterStateTabs[known],
            to: pageAt({ state: known, recipient }),
            isCurrent: state === known,
            count: counts[known],
          })),
        ]}
      />
      <FilterBar
        label="Chercher un courriel"
        resetTo={pageAt({ state, recipient: "" })}
        active={recipient ? [{ label: recipient, removeTo: pageAt({ state, recipient: "" }) }] : []}
      >
        {state && <input type="hidden" name="etat" value={state} />}
        <TextInput
          name="destinataire"
          label="Adresse du destinataire"
          type="search"
          value={recipient}
          isOptional
          width="30"
          autoComplete="off"
        />
      </FilterBar>
      <DataTable
        caption="Courriels, du plus récent au plus ancien"
        columns={columns}
        rows={letters}
        rowKey={({ id }) => id}
        empty={<EmptyState title="Aucun courriel ici">Changez d’état ou retirez le filtre.</EmptyState>}
      />
      <Pagination label="des courriels" previous={first} next={next} />
    </>
  );
}

function pageAt({ state, recipient, before }: { state: string | null; recipient: string; before?: string }) {
  const parameters = new URLSearchParams({
    ...(state ? { etat: state } : {}),
    ...(recipient ? { destinataire: recipient } : {}),
    ...(before ? { avant: before } : {}),
  });
  return parameters.size > 0 ? `${here}?${parameters}` : here;
}
