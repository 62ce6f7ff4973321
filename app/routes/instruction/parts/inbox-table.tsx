import { type Column, DataTable } from "~/components/data-table";
import { DayText } from "~/components/date-time";
import { EmptyState } from "~/components/empty-state";
import { moneyWords } from "~/components/money";
import { StatusTag } from "~/components/status-tag";
import { statusWords } from "~/domain/application/status-words";
import { type Day, parisDay } from "~/domain/calendar/paris";
import { remainingWords } from "~/domain/calendar/remaining";
import { overallWords } from "~/domain/eligibility/overall-words";
import { typeset } from "~/domain/text/typography";
import { everyDossierAddress, inboxAddress } from "~/features/instruction/inbox/inbox-address";
import type { InboxLine } from "~/features/instruction/inbox/list-inbox.server";
import type { InboxQuery, inboxSorts } from "~/features/instruction/inbox-filter";
import { dossierAnchor, dossierInList } from "~/features/instruction/list-context";

export interface InboxTableProps {
  lines: readonly InboxLine[];
  query: InboxQuery;
  today: Day;
}

/** The dossiers of the page, each with why it waits and until when. */
export function InboxTable({ lines, query, today }: InboxTableProps) {
  const columns: Column<InboxLine>[] = [
    {
      label: "Choisir",
      isLabelHidden: true,
      cell: ({ number, title }) => (
        <input type="checkbox" name="d" value={number} aria-label={`Choisir ${number} – ${typeset(title)}`} />
      ),
    },
    {
      label: "Dossier",
      isRowHeader: true,
      cell: ({ number, title, association, place }) => (
        <>
          <a id={dossierAnchor(number)} href={dossierInList(number, query, { place })}>
            {number} – {typeset(title)}
          </a>
          <br />
          <span className="muted">{association}</span>
        </>
      ),
    },
    {
      label: "À vous",
      cell: ({ isMine }) => (isMine ? <StatusTag tone="warning">À{"\u00A0"}vous</StatusTag> : "–"),
    },
    {
      label: "Réponse due",
      sort: sortBy(query, "echeance", "echeance"),
      cell: (line) => <DueCell line={line} today={today} />,
    },
    {
      label: "État",
      cell: ({ status }) => (
        <StatusTag tone={statusWords[status].tone}>{statusWords[status].label}</StatusTag>
      ),
    },
    {
      label: "Éligibilité",
      cell: ({ overall }) =>
        overall && <StatusTag tone={overallWords[overall].tone}>{overallWords[overall].label}</StatusTag>,
    },
    {
      label: "Demandé",
      align: "end",
      sort: sortBy(query, "montant-petit", "montant"),
      cell: ({ requested }) => moneyWords(requested),
    },
    {
      label: "Déposé le",
      sort: sortBy(query, "depot-ancien", "depot"),
      cell: ({ submittedAt }) => <DayText on={parisDay(submittedAt)} isShort />,
    },
    { label: "Suivi par", cell: ({ assignees }) => (assignees.length > 0 ? assignees.join(", ") : "–") },
  ];
  return (
    <DataTable
      caption="Dossiers à instruire"
      rows={lines}
      rowKey={({ number }) => number}
      columns={columns}
      empty={
        <EmptyState
          title="Aucun dossier ne correspond"
          action={<a href={everyDossierAddress}>Voir tous les dossiers</a>}
        >
          Retirez un filtre pour élargir la liste.
        </EmptyState>
      }
    />
  );
}

type Sort = (typeof inboxSorts)[number];

/** A column sorted one way leads to the other; `query.q` sorts by relevance, and no column is then sorted. */
function sortBy(
  query: InboxQuery,
  ascending: Sort,
  descending: Sort,
): NonNullable<Column<InboxLine>["sort"]> {
  const current = query.q ? null : (query.tri ?? "echeance");
  const direction = current === ascending ? "ascending" : current === descending ? "descending" : null;
  const to = inboxAddress(query, { tri: direction === "descending" ? ascending : descending });
  return { to, direction };
}

function DueCell({ line: { dueOn, suspendedUntil }, today }: { line: InboxLine; today: Day }) {
  if (dueOn === null) return <span className="muted">Décidé</span>;
  if (suspendedUntil !== null && suspendedUntil >= today) {
    return (
      <>
        <StatusTag tone="info">Délai suspendu</StatusTag>{" "}
        <span className="muted">complément attendu le </span>
        <DayText on={suspendedUntil} isShort />
      </>
    );
  }
  return (
    <>
      {dueOn < today && <StatusTag tone="danger">En retard</StatusTag>} <DayText on={dueOn} isShort />{" "}
      <span className="muted">{remainingWords(today, dueOn)}</span>
    </>
  );
}
