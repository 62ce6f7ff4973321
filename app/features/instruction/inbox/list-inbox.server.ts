import type pg from "pg";
import type { Actor } from "~/domain/access/actor";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import { type Day, parisDay } from "~/domain/calendar/paris";
import type { OverallState } from "~/domain/eligibility/outcome";
import { type Cents, cents } from "~/domain/money/cents";
import type { InboxFilter } from "../inbox-filter";
import { cursorAfter } from "./inbox-order";
import { type InboxRow, pageStatement } from "./inbox-page-sql";

export interface InboxLine {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly status: ApplicationStatus;
  readonly requested: Cents;
  readonly submittedAt: Date;
  /** Day on which silence becomes a refusal; null once the dossier is decided. */
  readonly dueOn: Day | null;
  /** The clock waits for an answer of the association until this day. */
  readonly suspendedUntil: Day | null;
  readonly overall: OverallState | null;
  /** The actor's funder has something to do, and nobody else is in charge of it. */
  readonly isMine: boolean;
  /** Who instructs it, of any funder. */
  readonly assignees: readonly string[];
  /** Its place in the list, as a cursor. */
  readonly place: string;
}

export interface Inbox {
  readonly lines: readonly InboxLine[];
  /** Cursor of the next page, null on the last one. */
  readonly next: string | null;
}

export const inboxPageSize = 50;

/**
 * Dossiers within the actor's roles: those where it is their turn first, each by the day on which an answer is due.
 * One statement; a page continues after the last line of the one before, and costs the same however many there are.
 */
export async function listInbox(
  { pool, now }: { pool: pg.Pool; now: () => Date },
  actor: Actor,
  filter: InboxFilter,
): Promise<Inbox> {
  const today = parisDay(now());
  const { rows } = await pool.query<InboxRow>({
    ...pageStatement(actor, filter, { today, size: inboxPageSize + 1 }),
  } as pg.QueryConfig);
  const lines = rows.slice(0, inboxPageSize);
  const last = lines.at(-1);
  return {
    lines: lines.map((row) => readLine(filter, row)),
    next: rows.length > inboxPageSize && last ? cursorAfter(filter, last) : null,
  };
}

function readLine(filter: InboxFilter, row: InboxRow): InboxLine {
  return {
    number: row.number,
    title: row.title,
    association: row.association,
    status: row.status,
    requested: cents(Number(row.requested_cents)),
    submittedAt: row.submitted_at,
    dueOn: row.due_on === "9999-12-31" ? null : (row.due_on as Day),
    suspendedUntil: row.suspended_until as Day | null,
    overall: row.overall,
    isMine: row.is_mine,
    assignees: row.assignees ?? [],
    place: cursorAfter(filter, row),
  };
}
