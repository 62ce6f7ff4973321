import pg from "pg";
import type { Actor } from "~/domain/access/actor";
import type { Day } from "~/domain/calendar/paris";
import type { InboxFilter } from "../inbox-filter";
import { InboxSql } from "../inbox/inbox-sql";
import { exportColumns, type ExportColumn } from "./export-columns";

/** Signs with which a spreadsheet begins a formula, and their full-width forms. */
const formulaSigns = pg.escapeLiteral("=+-@＝＋－＠\t\r\n");

/** The statements of one exported list, without parameters: COPY takes none. */
export interface ExportSql {
  /** How many rows it has, as `total`; counting stops at `most` when it is given. */
  count(most?: number): string;
  /** CSV for a French spreadsheet, in which no cell is taken for a formula; days as the `datestyle` says. */
  readonly csv: string;
  /** One line a row, its values separated by tabs as COPY escapes them: cents as a whole number, days as 2027-01-29. */
  readonly rows: string;
}

/** The same list as `listInbox`, whole. */
export function exportSql(actor: Actor, filter: InboxFilter, today: Day): ExportSql {
  const sql = new InboxSql(actor, filter, today);
  const mine = filter.mark === "a-vous" ? `AND ${sql.isMine}` : "";
  const kept = `e.call_id = ANY (ARRAY(SELECT id FROM reach)) AND ${sql.kept} ${mine}`;
  const select = (cellOf: (column: ExportColumn) => string) =>
    withValues(
      sql,
      `WITH ${sql.tables}
       SELECT ${exportColumns.map((column) => `${cellOf(column)} AS ${pg.escapeIdentifier(column.heading)}`).join(",\n")}
         FROM inbox_entries e JOIN calls c ON c.id = e.call_id LEFT JOIN programme_nodes p ON p.id = c.pillar_id
         LEFT JOIN LATERAL (
           SELECT string_agg(u.first_name || ' ' || u.last_name, ', ' ORDER BY u.last_name, u.first_name) AS names
             FROM assignments s JOIN users u ON u.id = s.assignee_id
            WHERE s.application_id = e.application_id) g ON true
        WHERE ${kept}
        ORDER BY ${orderOf(filter)}`,
    );
  return {
    count: (most) =>
      withValues(
        sql,
        `WITH ${sql.tables}
         SELECT count(*)::int AS total
           FROM (SELECT FROM inbox_entries e WHERE ${kept} ${most === undefined ? "" : `LIMIT ${most}`}) counted`,
      ),
    csv: `COPY (${select(csvCell)}) TO STDOUT (FORMAT csv, HEADER, DELIMITER ';')`,
    rows: `COPY (${select(plainCell)}) TO STDOUT`,
  };
}

function orderOf({ sort }: InboxFilter): string {
  if (sort === "depot") return "e.submitted_at DESC, e.application_id DESC";
  if (sort === "depot-ancien") return "e.submitted_at, e.application_id";
  if (sort === "montant") return "e.requested_cents DESC, e.application_id DESC";
  if (sort === "montant-petit") return "e.requested_cents, e.application_id";
  return "e.due_on, e.application_id";
}

function csvCell(column: ExportColumn): string {
  if (column.kind === "text") return asText(column.sql);
  if (column.kind === "cents") return `replace((${column.sql} * 0.01)::text, '.', ',')`;
  return plainCell(column);
}

function plainCell(column: ExportColumn): string {
  if (column.kind !== "words") return column.sql;
  const cases = column.states.map(
    (state) => `WHEN '${state}' THEN ${pg.escapeLiteral(column.wordsOf(state))}`,
  );
  return `CASE ${column.sql} ${cases.join(" ")} END`;
}

/**
 * Text that begins as a formula gets an apostrophe before it, which spreadsheets read as "this is text". What begins
 * with a letter of the alphabet, as nearly all does, is let through by its code alone.
 */
function asText(cell: string): string {
  return `CASE WHEN ascii(${cell}) BETWEEN ascii('A') AND ascii('z') THEN ${cell}
               WHEN ${cell} <> '' AND strpos(${formulaSigns}, left(ltrim(${cell}, ' \u00A0'), 1)) > 0 THEN '''' || ${cell}
               ELSE ${cell} END`;
}

/** Each parameter is written in its place, as a literal. */
function withValues(sql: InboxSql, text: string): string {
  const { values } = sql.statement("inbox-export", text);
  return text.replace(/\$(\d+)(?=::)/g, (_, place: string) => literal(values[Number(place) - 1]));
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((one) => one ?? "NULL").join(",")}}`);
  return pg.escapeLiteral(String(value));
}
