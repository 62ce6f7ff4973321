import pg from "pg";

/** A table whose rows are kept in the decision log, and the columns of its key. */
export interface LoggedTable {
  readonly name: string;
  readonly key: readonly { readonly column: string; readonly type: string }[];
  /** False when somebody switched the trigger off: changes would go by unseen. */
  readonly isWatched: boolean;
}

/** Every table that a trigger keeps in the log, by name. */
export async function loggedTables(client: pg.Client): Promise<LoggedTable[]> {
  const { rows } = await client.query<LoggedTable>(
    `SELECT c.relname AS name, t.tgenabled IN ('O', 'A') AS "isWatched",
            (SELECT json_agg(json_build_object('column', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY place)
               FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(attnum, place)
               JOIN pg_attribute a ON a.attnum = k.attnum
              WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid) AS key
       FROM pg_trigger t
       JOIN pg_class c ON c.oid = t.tgrelid
       JOIN pg_proc p ON p.oid = t.tgfoid
      WHERE p.proname = 'log_row' AND NOT t.tgisinternal
      ORDER BY c.relname`,
  );
  return rows;
}

/** SQL of the key of a row called `t`, as the log writes it. */
export function keySql({ key }: LoggedTable): string {
  return key.map(({ column }) => `t.${pg.escapeIdentifier(column)}::text`).join(" || '|' || ");
}

/** SQL that finds the row called `t` by the text of its key, served by the primary key. */
export function hasKeySql({ key }: LoggedTable, text: string): string {
  return key
    .map(
      ({ column, type }, place) =>
        `t.${pg.escapeIdentifier(column)} = split_part(${text}, '|', ${place + 1})::${type}`,
    )
    .join(" AND ");
}
