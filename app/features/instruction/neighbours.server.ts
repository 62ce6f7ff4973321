import type pg from "pg";
import type { Actor } from "~/domain/access/actor";
import { parisDay } from "~/domain/calendar/paris";
import { filterOf, inboxFilterSchema, type InboxQuery } from "./inbox-filter";
import { cursorAfter } from "./inbox/inbox-order";
import { type NeighbourRow, type NeighboursRow, neighboursStatement } from "./inbox/neighbours-sql";
import { type ListName, listName } from "./inbox/list-name";

/** A dossier beside another in a list. */
export interface Neighbour {
  readonly number: string;
  /** Its place in the list, as a cursor. */
  readonly place: string;
}

export interface Neighbours {
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  /** Where begins the page of the list that shows this dossier, as a cursor; null at the beginning of the list. */
  readonly pageAfter: string | null;
  /** The list in words; null when the dossier was opened from none. */
  readonly name: ListName | null;
}

/** Without a list, dossiers follow each other as they were deposited. */
const byDeposit = inboxFilterSchema.parse({ tri: "depot-ancien" });
/** The page of the list that shows a dossier shows as many before it. */
const shownBefore = 10;

/**
 * The dossiers before and after this one in the list from which it was opened, among those that the actor may read. One
 * statement, whose cost does not depend on how many dossiers there are.
 */
export async function findNeighbours(
  { pool, now }: { pool: pg.Pool; now: () => Date },
  actor: Actor,
  { number, list }: { number: string; list: InboxQuery | null },
): Promise<Neighbours> {
  const walked = list ?? byDeposit;
  const before = list ? shownBefore + 1 : 1;
  const { rows } = await pool.query<NeighboursRow>({
    ...neighboursStatement(actor, { number, list: walked, today: parisDay(now()), before }),
  } as pg.QueryConfig);
  const row = rows[0]!;
  const filter = filterOf(walked, actor.userId);
  const read = (one: NeighbourRow | undefined): Neighbour | null =>
    one
      ? {
          number: one.number,
          place: cursorAfter(filter, { ...one, submitted_at: new Date(one.submitted_at) }),
        }
      : null;
  return {
    previous: read(row.before?.[0]),
    next: read(row.after?.[0]),
    pageAfter: read(row.before?.[shownBefore])?.place ?? null,
    name: list && listName(list, row),
  };
}
