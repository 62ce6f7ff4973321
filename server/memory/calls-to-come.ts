import type pg from "pg";
import { nextDisplayChange } from "~/domain/call/display-changes";
import type { CallCalendar } from "~/domain/call/lifecycle";

const calendars = {
  name: "calls-to-come",
  text: `SELECT opens_at AS "opensAt", closes_at AS "closesAt", grace_seconds AS "graceSeconds",
                published_at AS "publishedAt", archived_at AS "archivedAt"
           FROM calls
          WHERE published_at IS NOT NULL
            AND (closes_at + make_interval(secs => 1 + grace_seconds) > $1 OR archived_at > $1)`,
};

/** Until when what is written now about the calls stays right, if none is changed. */
export async function rightUntil(pool: pg.Pool, now: Date): Promise<Date> {
  const { rows } = await pool.query<CallCalendar>({ ...calendars, values: [now] });
  return nextDisplayChange(rows, now);
}
