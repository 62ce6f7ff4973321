import type { InboxFilter } from "../inbox-filter";
import type { InboxSql } from "./inbox-sql";

/** A place in a list: after this dossier. Written `due_2027-01-29_0199…`. */
export interface Cursor {
  /** Of which order, and in the order by due day of which part, the place is. */
  readonly kind: string;
  readonly place: string;
  readonly id: string;
}

export interface Order {
  readonly kind: string;
  readonly column: string;
  readonly type: string;
  readonly direction: "ASC" | "DESC";
}

/** Turns of the actor first, then what is left, each by due day. */
const byDue: Order = { kind: "due", column: "due_on", type: "date", direction: "ASC" };
/** The best match of the words first. */
const byRank: Order = { kind: "rank", column: "rank", type: "float8", direction: "DESC" };
const orders = {
  echeance: byDue,
  depot: { kind: "new", column: "submitted_at", type: "timestamptz", direction: "DESC" },
  "depot-ancien": { kind: "old", column: "submitted_at", type: "timestamptz", direction: "ASC" },
  montant: { kind: "high", column: "requested_cents", type: "bigint", direction: "DESC" },
  "montant-petit": { kind: "low", column: "requested_cents", type: "bigint", direction: "ASC" },
} as const satisfies Record<string, Order>;

/** How the list is sorted: by relevance as soon as words are searched. */
export function orderOf({ filter, words }: InboxSql): Order {
  return words ? byRank : orders[filter.sort ?? "echeance"];
}

/** What of a row says where it stands. */
export interface Placed {
  readonly application_id: string;
  readonly due_on: string;
  readonly submitted_at: Date;
  readonly requested_cents: string;
  readonly is_mine: boolean;
  readonly rank: number;
}

/** Where the list continues after this line. */
export function cursorAfter(filter: InboxFilter, row: Placed): string {
  const order = orders[filter.sort ?? "echeance"];
  if (row.rank > 0) return `rank_${row.rank}_${row.application_id}`;
  if (order.kind === "due") return `${row.is_mine ? "mine" : "due"}_${row.due_on}_${row.application_id}`;
  const place = order.column === "submitted_at" ? row.submitted_at.toISOString() : row.requested_cents;
  return `${order.kind}_${place}_${row.application_id}`;
}

const shapes: Record<string, RegExp> = {
  mine: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  due: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  new: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  old: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  high: /^\d{1,18}$/,
  low: /^\d{1,18}$/,
  rank: /^\d(\.\d{1,20})?(e-\d{1,2})?$/,
};
const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The place that an address asks for; null when it means nothing. */
export function readCursor(text: string | undefined): Cursor | null {
  const [kind = "", place = "", id = "", ...more] = (text ?? "").split("_");
  if (more.length > 0 || !identifier.test(id) || !shapes[kind]?.test(place)) return null;
  if (!place.includes("-") || kind === "rank") return { kind, place, id };
  const day = place.slice(0, 10);
  const instant = new Date(`${day}T00:00:00Z`);
  const isReal = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
  return isReal && !Number.isNaN(new Date(place).getTime()) ? { kind, place, id } : null;
}
