import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import type { OverallState } from "~/domain/eligibility/outcome";
import { type Cents, cents } from "~/domain/money/cents";
import { database } from "~/platform/ports.server";
import type { InboxFilter } from "./inbox-filter";

export interface InboxLine {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly status: ApplicationStatus;
  readonly requested: Cents;
  readonly submittedAt: Date;
  readonly overall: OverallState | null;
  /** The actor's funder has not finished, or nobody has admitted the dossier yet. */
  readonly isMine: boolean;
}

export interface Inbox {
  readonly lines: readonly InboxLine[];
  readonly count: number;
  readonly requested: Cents;
  /** Cursor of the next page, null on the last one. */
  readonly next: string | null;
}

interface Row {
  number: string;
  title: string;
  association: string;
  status: ApplicationStatus;
  requested_cents: string | null;
  submitted_at: Date;
  overall: OverallState | null;
  is_mine: boolean;
  id: string;
}

const pageSize = 50;

/**
 * Dossiers within the actor's roles: those where it is their turn first, then the oldest deposit. One statement
 * for the page and one for the counts; a page continues after the last line of the one before.
 */
export async function listInbox(actor: Actor, filter: InboxFilter): Promise<Inbox> {
  const roles = rolesFor(actor, "instruction.read");
  const funderIds = roles.flatMap(({ role, funderId }) =>
    role === "instructor" && funderId !== null ? [funderId] : [],
  );
  const scope = [
    actor.userId,
    roles.some(({ funderId, pillarId }) => funderId === null && pillarId === null),
    roles.map(({ funderId }) => funderId),
    roles.map(({ pillarId }) => pillarId),
    filter.callId ?? null,
    filter.status ?? null,
    filter.text ? `%${filter.text.replace(/[\\%_]/g, "\\$&")}%` : null,
  ];
  const [after, afterMine, afterId] = readCursor(filter.after);
  const pool = database().pool;
  const [page, totals] = await Promise.all([
    pool.query<Row>({
      name: "inbox-page",
      text: pageSql,
      values: [...scope, funderIds, afterMine, after, afterId, pageSize + 1],
    }),
    pool.query<{ count: string; requested: string | null }>({
      name: "inbox-totals",
      text: totalsSql,
      values: scope,
    }),
  ]);
  const rows = page.rows.slice(0, pageSize);
  const last = rows.at(-1);
  return {
    lines: rows.map((row) => ({
      number: row.number,
      title: row.title,
      association: row.association,
      status: row.status,
      requested: cents(Number(row.requested_cents ?? 0)),
      submittedAt: row.submitted_at,
      overall: row.overall,
      isMine: row.is_mine,
    })),
    count: Number(totals.rows[0]?.count ?? 0),
    requested: cents(Number(totals.rows[0]?.requested ?? 0)),
    next:
      page.rows.length > pageSize && last
        ? `${last.submitted_at.toISOString()}_${last.is_mine ? 1 : 0}_${last.id}`
        : null,
  };
}

function readCursor(cursor: string | undefined): readonly [string | null, boolean | null, string | null] {
  const match = /^([\dT:.Z-]{20,30})_([01])_([0-9a-f-]{36})$/.exec(cursor ?? "");
  return match ? [match[1]!, match[2] === "1", match[3]!] : [null, null, null];
}

/** $1 person, $2 unlimited, $3 funders and $4 pillars of the roles (pairwise), $5 call, $6 status, $7 text. */
const within = `
  a.submitted_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM conflicts_of_interest k WHERE k.application_id = a.id AND k.user_id = $1 AND k.lifted_at IS NULL)
  AND NOT EXISTS (SELECT FROM association_members m WHERE m.association_id = a.association_id AND m.user_id = $1 AND m.ended_at IS NULL)
  AND ($2::boolean OR EXISTS (
        SELECT FROM unnest($3::uuid[], $4::uuid[]) AS r(funder_id, pillar_id)
         WHERE (r.pillar_id IS NULL OR r.pillar_id = c.pillar_id)
           AND (r.funder_id IS NULL OR EXISTS (SELECT FROM call_funders f WHERE f.call_id = c.id AND f.funder_id = r.funder_id))))
  AND ($5::uuid IS NULL OR a.call_id = $5)
  AND ($6::application_status IS NULL OR a.status = $6)
  AND ($7::text IS NULL OR a.number ILIKE $7 OR a.title ILIKE $7 OR s.name ILIKE $7 OR s.siret ILIKE $7)`;

const from = `
  FROM applications a
  JOIN calls c ON c.id = a.call_id
  JOIN associations s ON s.id = a.association_id`;

const pageSql = `
  WITH seen AS (
    SELECT a.id, a.number, a.title, s.name AS association, a.status, a.requested_cents, a.submitted_at,
           (a.status = 'submitted' OR (a.status IN ('admissible', 'in_review') AND EXISTS (
              SELECT FROM funder_requests q
               WHERE q.application_id = a.id AND (q.funder_id = ANY($8::uuid[]))
                 AND NOT EXISTS (SELECT FROM reviews w WHERE w.application_id = a.id AND w.funder_id = q.funder_id AND w.completed_at IS NOT NULL)))) AS is_mine
    ${from}
    WHERE ${within}
  )
  SELECT seen.*, (SELECT v.overall FROM eligibility_verdicts v WHERE v.application_id = seen.id ORDER BY v.judged_at DESC LIMIT 1) AS overall
    FROM seen
   WHERE $10::timestamptz IS NULL
      OR (NOT is_mine, submitted_at, id) > (NOT $9::boolean, $10::timestamptz, $11::uuid)
   ORDER BY NOT is_mine, submitted_at, id
   LIMIT $12`;

const totalsSql = `SELECT count(*) AS count, sum(a.requested_cents) AS requested ${from} WHERE ${within}`;
