import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import type { Day } from "~/domain/calendar/paris";
import { everyDossier, filterOf, type InboxQuery } from "../inbox-filter";
import { viewSeenSql } from "../views/view-seen-sql";
import { type Cursor, orderOf, type Placed, readCursor } from "./inbox-order";
import { InboxSql, type Statement } from "./inbox-sql";
import type { ListLabels } from "./list-name";
import { rankOf, walkList, walkTables } from "./inbox-walk";

/** A dossier as JSON gives it. */
export interface NeighbourRow extends Omit<Placed, "submitted_at"> {
  readonly number: string;
  readonly submitted_at: string;
}

export interface NeighboursRow extends ListLabels {
  /** The nearest first. */
  readonly before: readonly NeighbourRow[] | null;
  readonly after: readonly NeighbourRow[] | null;
}

interface Around {
  readonly number: string;
  readonly list: InboxQuery;
  readonly today: Day;
  /** How many dossiers before this one. */
  readonly before: number;
}

/**
 * What stands around one dossier in a list: each side is a short walk of the index that the list itself is read by, from
 * the dossier's own place. That place is where the address says it was when the list was opened: a dossier that its
 * reader finished, or whose day moved, is still followed by the one that followed it.
 */
export function neighboursStatement(actor: Actor, { number, list, today, before }: Around): Statement {
  const sql = new InboxSql(actor, filterOf(list, actor.userId), today);
  const sides = {
    before: walkList(sql, { ...fromHere, isBackward: true, limit: String(before) }),
    after: walkList(sql, { ...fromHere, limit: "1" }),
  };
  return sql.statement(
    "neighbours",
    `WITH ${walkTables(sql)}, ${here(sql, number, readCursor(list.apres))},
          before AS (${sides.before}),
          after AS (${sides.after})
     SELECT ${rowsOf("before")} AS before, ${rowsOf("after")} AS after, ${labels(sql, actor, list)}`,
  );
}

function rowsOf(side: keyof Pick<NeighboursRow, "before" | "after">): string {
  return `(SELECT json_agg(json_build_object(
              'number', e.number, 'application_id', e.application_id, 'due_on', e.due_on, 'submitted_at', e.submitted_at,
              'requested_cents', e.requested_cents::text, 'is_mine', f.is_mine, 'rank', f.rank) ORDER BY f.part, f.place)
            FROM ${side} f JOIN inbox_entries e USING (application_id))`;
}

/** The dossier's own place, and in the order by due day where each part is entered from it. */
function here(sql: InboxSql, number: string, cursor: Cursor | null): string {
  const { kind, column, type } = orderOf(sql);
  const isDue = kind === "due";
  const carried = cursor && (cursor.kind === kind || (isDue && cursor.kind === "mine")) ? cursor : null;
  const isSame = carried && `e.application_id = ${sql.value(carried.id, "uuid")}`;
  const carriedElse = (value: () => string, own: string) =>
    isSame ? `CASE WHEN ${isSame} THEN ${value()} ELSE ${own} END` : own;
  const place = carriedElse(
    () => sql.value(carried!.place, type),
    sql.words ? rankOf(sql.words, "e") : `e.${column}`,
  );
  const own = (columns: string) => `SELECT e.application_id AS id, ${place} AS place ${columns}
        FROM applications a JOIN inbox_entries e ON e.application_id = a.id
       WHERE a.number = ${sql.value(number, "text")}`;
  if (!isDue) return `here AS MATERIALIZED (${own("")})`;
  const isMine =
    sql.filter.mark === "a-vous" ? "true" : carriedElse(() => String(carried!.kind === "mine"), sql.isMine);
  return `here AS MATERIALIZED (
      SELECT CASE WHEN is_mine THEN place ELSE 'infinity' END AS place,
             CASE WHEN is_mine THEN id ELSE 'ffffffff-ffff-ffff-ffff-ffffffffffff' END AS id,
             CASE WHEN is_mine THEN '-infinity' ELSE place END AS rest_place,
             CASE WHEN is_mine THEN '00000000-0000-0000-0000-000000000000' ELSE id END AS rest_id
        FROM (${own(`, ${isMine} AS is_mine`)}) own)`;
}

/** Where both walks begin. */
const fromHere = {
  from: { place: "(SELECT place FROM here)", id: "(SELECT id FROM here)" },
  fromRest: { place: "(SELECT rest_place FROM here)", id: "(SELECT rest_id FROM here)" },
};

function labels(sql: InboxSql, actor: Actor, { appel, pilier, suivi, vue }: InboxQuery): string {
  const isColleague = suivi !== undefined && suivi !== "moi" && suivi !== "personne";
  const call =
    appel && `SELECT c.title FROM reach r JOIN calls c USING (id) WHERE c.id = ${sql.value(appel, "uuid")}`;
  const pillar =
    pilier &&
    `SELECT n.label FROM programme_nodes n WHERE n.id = ${sql.value(pilier, "uuid")}
        AND EXISTS (SELECT FROM reach r JOIN calls c USING (id) WHERE c.pillar_id = n.id)`;
  const colleague =
    isColleague &&
    `SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = ${sql.value(suivi, "uuid")}
        AND EXISTS (SELECT FROM role_grants g WHERE g.user_id = u.id AND g.role = 'instructor')`;
  const funders = () => rolesFor(actor, "instruction.read").map(({ funderId }) => funderId);
  const view =
    vue !== undefined &&
    vue !== everyDossier &&
    `SELECT json_build_object('name', w.name, 'query', w.query) FROM saved_views w
      WHERE w.id = ${sql.value(vue, "uuid")}
        AND ${viewSeenSql(sql.value(actor.userId, "uuid"), sql.value(funders(), "uuid[]"))}`;
  return Object.entries({ call, pillar, colleague, view })
    .map(([name, text]) => `${text ? `(${text})` : "NULL"} AS ${name}`)
    .join(", ");
}
