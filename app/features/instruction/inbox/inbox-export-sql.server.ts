import pg from "pg";
import type { Actor } from "~/domain/access/actor";
import { applicationStatuses } from "~/domain/application/lifecycle";
import { statusWords } from "~/domain/application/status-words";
import type { Day } from "~/domain/calendar/paris";
import { overallStates } from "~/domain/eligibility/outcome";
import { overallWords } from "~/domain/eligibility/overall-words";
import type { InboxFilter } from "../inbox-filter";
import { InboxSql } from "./inbox-sql";

/** Signs with which a spreadsheet begins a formula, and their full-width forms. */
const formulaSigns = "=+-@＝＋－＠\t\r\n";

/** Columns of an exported list, in order: heading, and its SQL on `e`, `c` the call, `p` its pillar. */
const columns = [
  ["Numéro", "e.number"],
  ["Association", asText("e.association")],
  ["Siret", "e.siret"],
  ["Titre", asText("e.title")],
  ["Appel", asText("c.title")],
  ["Pilier", asText("COALESCE(p.label, '')")],
  ["État", inWords("e.status", applicationStatuses, (status) => statusWords[status].label)],
  ["Éligibilité", inWords("e.overall", overallStates, (overall) => overallWords[overall].label)],
  ["Montant demandé (€)", "replace((e.requested_cents / 100.0)::numeric(16, 2)::text, '.', ',')"],
  ["Déposé le", "to_char(e.submitted_at AT TIME ZONE 'Europe/Paris', 'DD/MM/YYYY')"],
  ["Réponse due le", "CASE WHEN e.due_on < DATE '9999-12-31' THEN to_char(e.due_on, 'DD/MM/YYYY') END"],
  [
    "Suivi par",
    asText(
      "(SELECT string_agg(u.first_name || ' ' || u.last_name, ', ' ORDER BY u.last_name, u.first_name) FROM assignments s JOIN users u ON u.id = s.assignee_id WHERE s.application_id = e.application_id)",
    ),
  ],
] as const;

/** The same list as `listInbox`, whole, as one COPY whose cells no spreadsheet takes for a formula. */
export function exportStatement(actor: Actor, filter: InboxFilter, today: Day): string {
  const sql = new InboxSql(actor, filter, today);
  const mine = filter.mark === "a-vous" ? `AND ${sql.isMine}` : "";
  const cells = columns.map(([heading, cell]) => `${cell} AS ${pg.escapeIdentifier(heading)}`).join(",\n");
  const { text, values } = sql.statement(
    "inbox-export",
    `WITH ${sql.tables}
     SELECT ${cells}
       FROM inbox_entries e JOIN calls c ON c.id = e.call_id LEFT JOIN programme_nodes p ON p.id = c.pillar_id
      WHERE e.call_id = ANY (ARRAY(SELECT id FROM reach)) AND ${sql.kept} ${mine}
      ORDER BY ${orderOf(filter)}`,
  );
  return `COPY (${withValues(text, values)}) TO STDOUT (FORMAT csv, HEADER, DELIMITER ';')`;
}

function orderOf({ sort }: InboxFilter): string {
  if (sort === "depot") return "e.submitted_at DESC, e.application_id DESC";
  if (sort === "depot-ancien") return "e.submitted_at, e.application_id";
  if (sort === "montant") return "e.requested_cents DESC, e.application_id DESC";
  if (sort === "montant-petit") return "e.requested_cents, e.application_id";
  return "e.due_on, e.application_id";
}

/** Text that begins as a formula gets an apostrophe before it, which spreadsheets read as "this is text". */
function asText(cell: string): string {
  const signs = pg.escapeLiteral(formulaSigns);
  return `CASE WHEN ${cell} <> '' AND strpos(${signs}, left(ltrim(${cell}, ' \u00A0'), 1)) > 0 THEN '''' || ${cell} ELSE ${cell} END`;
}

function inWords<State extends string>(
  cell: string,
  states: readonly State[],
  wordsOf: (state: State) => string,
): string {
  const cases = states.map((state) => `WHEN '${state}' THEN ${pg.escapeLiteral(wordsOf(state))}`);
  return `CASE ${cell} ${cases.join(" ")} END`;
}

/** COPY takes no parameters: each is written in its place, as a literal. */
function withValues(text: string, values: readonly unknown[]): string {
  return text.replace(/\$(\d+)(?=::)/g, (_, place: string) => literal(values[Number(place) - 1]));
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((one) => one ?? "NULL").join(",")}}`);
  return pg.escapeLiteral(String(value));
}
