import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable, type Column } from "~/components/data-table";
import { DateTime } from "~/components/date-time";
import { EmptyState } from "~/components/empty-state";
import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import { FilterBar } from "~/components/filter-bar";
import { PageHeader } from "~/components/page-header";
import { Pagination } from "~/components/pagination";
import { listAuditLines, type AuditLine } from "~/features/operations/audit-log.server";
import { eventSentence, knownEvents, subjectWord } from "~/features/operations/event-sentences";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

const here = "/administration/journal";
const title = "Journal des actes";

export const handle = { density: "compact" };
export const meta: MetaFunction = () => [{ title: `${title} – Pilier` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "operations.read");
  const filter = readFilter(new URL(request.url).searchParams);
  const { lines, next } = await listAuditLines(ports(), actor, filter);
  const { before, ...wanted } = filter;
  return {
    ...wanted,
    lines,
    first: before === null ? null : pageAt(wanted),
    next: next && pageAt(wanted, next),
  };
}

const columns: readonly Column<AuditLine>[] = [
  { label: "Acte", isRowHeader: true, cell: ({ event }) => eventSentence(event) },
  { label: "Date", cell: ({ at }) => <DateTime at={at} precise /> },
  { label: "Auteur", cell: ({ actor }) => <Author actor={actor} /> },
  { label: "Objet", cell: ({ subject }) => <Subject {...subject} /> },
  { label: "Détails", cell: (line) => <Details {...line} /> },
];

export default function AuditLog() {
  const { lines, event, subject, actor, first, next } = useLoaderData<typeof loader>();
  const wanted = { event, subject, actor };
  return (
    <>
      <PageHeader
        title={title}
        lead="Qui a fait quoi, et quand. Une ligne du journal ne se modifie pas et ne s’efface pas : la base de données le refuse."
        back={{ to: "/administration", label: "Administration" }}
      />
      <FilterBar label="Chercher dans le journal" resetTo={here} active={activeFilters(wanted)}>
        <Select
          name="acte"
          label="Acte"
          value={event}
          isOptional
          placeholder="Tous les actes"
          options={knownEvents().map((known) => ({ value: known.event, label: known.sentence }))}
        />
        <TextInput
          name="objet"
          label="Numéro de dossier ou identifiant"
          value={subject}
          isOptional
          width="20"
        />
        <TextInput
          name="auteur"
          label="Adresse de l’auteur"
          type="search"
          value={actor}
          isOptional
          width="20"
        />
      </FilterBar>
      <DataTable
        caption="Actes, du plus récent au plus ancien"
        columns={columns}
        rows={lines}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Aucun acte ne correspond">
            Vérifiez le numéro du dossier et l’adresse, ou retirez un filtre.
          </EmptyState>
        }
      />
      <Pagination label="du journal" previous={first} next={next} />
    </>
  );
}

function Author({ actor }: Pick<AuditLine, "actor">) {
  if (!actor) return "Le portail";
  return <a href={`/administration/personnes/${actor.id}`}>{actor.name}</a>;
}

function Subject({ type, id, number }: AuditLine["subject"]) {
  return (
    <a href={`${here}?${new URLSearchParams({ objet: number ?? id })}`}>
      {subjectWord(type)} {number ?? id.slice(-8)}
    </a>
  );
}

function Details({ event, facts, requestId, isWithheld }: AuditLine) {
  if (isWithheld) return "Dossier auquel vous êtes lié\u00A0: le détail ne vous est pas montré.";
  return (
    <details>
      <summary>
        Voir<span className="visually-hidden"> les détails de l’acte {eventSentence(event)}</span>
      </summary>
      <dl>
        {[
          { name: "event", value: event },
          ...facts,
          ...(requestId ? [{ name: "request", value: requestId }] : []),
        ].map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface Wanted {
  readonly event: string;
  readonly subject: string;
  readonly actor: string;
}

function readFilter(parameters: URLSearchParams) {
  const read = (name: string) => parameters.get(name)?.trim().slice(0, 254) ?? "";
  const before = read("avant");
  return {
    event: read("acte"),
    subject: read("objet"),
    actor: read("auteur"),
    before: /^\d{1,18}$/.test(before) ? BigInt(before) : null,
  };
}

function activeFilters(wanted: Wanted) {
  return [
    { label: eventSentence(wanted.event), removeTo: pageAt({ ...wanted, event: "" }) },
    { label: wanted.subject, removeTo: pageAt({ ...wanted, subject: "" }) },
    { label: wanted.actor, removeTo: pageAt({ ...wanted, actor: "" }) },
  ].filter(({ label }) => label !== "");
}

function pageAt({ event, subject, actor }: Wanted, before?: string): string {
  const given = { acte: event, objet: subject, auteur: actor, avant: before ?? "" };
  const parameters = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ""));
  return parameters.size > 0 ? `${here}?${parameters}` : here;
}
