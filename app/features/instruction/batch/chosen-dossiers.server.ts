import type pg from "pg";
import type { Actor } from "~/domain/access/actor";
import { parisDay } from "~/domain/calendar/paris";
import { pageStatement } from "../inbox/inbox-page-sql";
import { inboxPageSize } from "../inbox/list-inbox.server";
import { filterOf } from "../inbox-filter";
import { type BatchChoice, batchMost } from "./batch-choice.schema";

export interface Chosen {
  readonly numbers: readonly string[];
  /** The list holds more than a batch takes. */
  readonly isCut: boolean;
}

/** Numbers of the dossiers that the list's form chose: those ticked, those of the page, or those of the whole list. */
export async function findChosen(
  { pool, now }: { pool: pg.Pool; now: () => Date },
  actor: Actor,
  choice: BatchChoice,
): Promise<Chosen> {
  if (choice.portee === "coches")
    return { numbers: [...new Set(choice.d)].slice(0, batchMost), isCut: choice.d.length > batchMost };
  const isPage = choice.portee === "page";
  const filter = filterOf(isPage ? choice : { ...choice, apres: undefined }, actor.userId);
  const most = isPage ? inboxPageSize : batchMost;
  const statement = pageStatement(actor, filter, { today: parisDay(now()), size: most + 1 });
  const { rows } = await pool.query<{ number: string }>({ ...statement } as pg.QueryConfig);
  return { numbers: rows.slice(0, most).map(({ number }) => number), isCut: !isPage && rows.length > most };
}
