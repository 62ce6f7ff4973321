import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { DayText } from "~/components/date-time";
import { EmptyState } from "~/components/empty-state";
import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import { FilterBar } from "~/components/filter-bar";
import { moneyWords } from "~/components/money";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { addMonths, parisDay } from "~/domain/calendar/paris";
import { remainingWords } from "~/domain/calendar/remaining";
import { applicationStatuses } from "~/domain/application/lifecycle";
import { statusWords } from "~/domain/application/status-words";
import { overallWords } from "~/domain/eligibility/overall-words";
import { typeset } from "~/domain/text/typography";
import { listInbox } from "~/features/instruction/inbox.server";
import { inboxFilterSchema } from "~/features/instruction/inbox-filter";
import { listInstructedCalls } from "~/features/instruction/queries.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Instruction – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const typed = Object.fromEntries(new URL(request.url).searchParams);
  const { appel, etat, q, apres } = inboxFilterSchema.parse(typed);
  const [inbox, calls] = await Promise.all([
    listInbox(actor, { callId: appel, status: etat, text: q, after: apres }),
    listInstructedCalls(ports(), actor),
  ]);
  return { inbox, calls, filter: { appel, etat, q }, now: ports().now() };
}

const shownStatuses = applicationStatuses.filter(
  (status) => status !== "draft" && status !== "awaiting_certification",
);

export default function InboxPage() {
  const { inbox, calls, filter, now } = useLoaderData<typeof loader>();
  const kept = new URLSearchParams(
    Object.entries(filter).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
  const waiting = inbox.lines.filter(({ isMine }) => isMine).length;
  return (
    <>
      <PageHeader
        title="Instruction"
        lead={`${inbox.count} dossiers, ${moneyWords(inbox.requested)} demandés. ${waiting > 0 ? `${waiting} vous attendent sur cette page.` : "Rien ne vous attend sur cette page."}`}
      />
      <FilterBar label="Filtrer les dossiers" resetTo="/instruction">
        <TextInput
          label="Rechercher"
          hint="Numéro, titre, association ou Siret"
          type="search"
          name="q"
          isOptional
          value={filter.q ?? ""}
        />
        <Select
          label="Appel"
          name="appel"
          placeholder="Tous"
          value={filter.appel ?? ""}
          options={calls.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Select
          label="État"
          name="etat"
          placeholder="Tous"
          value={filter.etat ?? ""}
          options={shownStatuses.map((status) => ({ value: status, label: statusWords[status].label }))}
        />
      </FilterBar>
      <DataTable
        caption="Dossiers à instruire"
        rows={inbox.lines}
        rowKey={({ number }) => number}
        empty={
          <EmptyState
            title="Aucun dossier ne correspond"
            action={<a href="/instruction">Voir tous les dossiers</a>}
          >
            Retirez un filtre pour élargir la liste.
          </EmptyState>
        }
        columns={[
          {
            label: "Dossier",
            isRowHeader: true,
            cell: ({ number, title, association }) => (
              <>
                <a href={`/instruction/dossiers/${number}`}>
                  {number} – {typeset(title)}
                </a>
                <br />
                <span className="muted">{association}</span>
              </>
            ),
          },
          { label: "Demandé", align: "end", cell: ({ requested }) => moneyWords(requested) },
          {
            label: "Éligibilité",
            cell: ({ overall }) =>
              overall && (
                <StatusTag tone={overallWords[overall].tone}>{overallWords[overall].label}</StatusTag>
              ),
          },
          {
            label: "État",
            cell: ({ status }) => (
              <StatusTag tone={statusWords[status].tone}>{statusWords[status].label}</StatusTag>
            ),
          },
          { label: "Déposé le", cell: ({ submittedAt }) => <DayText on={parisDay(submittedAt)} isShort /> },
          {
            label: "Réponse due",
            cell: ({ submittedAt }) => {
              const due = addMonths(parisDay(submittedAt), 2);
              return (
                <>
                  <DayText on={due} isShort />{" "}
                  <span className="muted">{remainingWords(parisDay(now), due)}</span>
                </>
              );
            },
          },
          {
            label: "À vous",
            cell: ({ isMine }) => (isMine ? <StatusTag tone="warning">À vous</StatusTag> : "–"),
          },
        ]}
      />
      {inbox.next && (
        <nav aria-label="Pages">
          <a href={`/instruction?${new URLSearchParams([...kept, ["apres", inbox.next]])}`}>
            Dossiers suivants
          </a>
        </nav>
      )}
    </>
  );
}
