import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import type { CallCalendar } from "~/domain/call/lifecycle";
import type { FormCall } from "~/domain/application/form/form-call";
import type { Db, Tx } from "~/platform/database/database.server";
import { noSql, sql, type Sql } from "~/platform/database/sql.server";
import { readFormSettings } from "./form-call.server";

interface Row {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly calendar: Record<keyof CallCalendar, string | number | null>;
  readonly callCode: string;
  readonly form: unknown;
  readonly funders: readonly (FormCall["funders"][number] & { readonly id: string })[];
  readonly sections: HeldDraft["sections"];
}

export interface HeldDraft {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly calendar: CallCalendar;
  readonly call: FormCall;
  readonly funderIds: ReadonlyMap<string, string>;
  readonly sections: readonly {
    readonly code: string;
    readonly answers: unknown;
    readonly isCompleted: boolean;
  }[];
}

/**
 * The actor's own application with what saving needs of its call, held until the end of the transaction: nobody
 * sends or changes it meanwhile. One statement, because a person waits for every save.
 */
export function holdDraft(tx: Tx, actor: Actor, number: string): Promise<HeldDraft | null> {
  return findDraft(tx, actor, number, sql`FOR UPDATE OF a`);
}

/** The same as it stands now, held by nobody. */
export function readDraft(db: Db, actor: Actor, number: string): Promise<HeldDraft | null> {
  return findDraft(db, actor, number, noSql);
}

async function findDraft(db: Db | Tx, actor: Actor, number: string, hold: Sql): Promise<HeldDraft | null> {
  const associations = [...associationsFor(actor, "application.edit")];
  const [row] = await db.$queryRaw<Row[]>(sql`
    SELECT a.id, a.status::text AS status, c.code AS "callCode", v.form,
           json_build_object('opensAt', c.opens_at, 'closesAt', c.closes_at, 'graceSeconds', c.grace_seconds,
                             'publishedAt', c.published_at, 'archivedAt', c.archived_at) AS calendar,
           COALESCE((SELECT json_agg(json_build_object('id', f.id, 'code', f.code, 'name', f.name, 'kind', f.kind,
                                                       'account', f.account, 'limits',
                                                       json_build_object('minCents', cf.min_cents, 'maxCents',
                                                         cf.max_cents, 'maxShare', cf.max_share)) ORDER BY f.position)
                       FROM call_funders cf JOIN funders f ON f.id = cf.funder_id
                      WHERE cf.call_id = c.id), '[]') AS funders,
           COALESCE((SELECT json_agg(json_build_object('code', s.code, 'answers', s.answers,
                                                       'isCompleted', s.completed_at IS NOT NULL))
                       FROM application_sections s WHERE s.application_id = a.id), '[]') AS sections
      FROM applications a
      JOIN calls c ON c.id = a.call_id
      JOIN call_versions v ON v.id = a.call_version_id
     WHERE a.number = ${number} AND a.association_id = ANY(${associations}::uuid[])
       ${hold}`);
  if (!row) return null;
  const { sections, questions } = readFormSettings(row.form);
  return {
    id: row.id,
    status: row.status,
    calendar: calendarOf(row.calendar),
    call: { code: row.callCode, sections, extras: questions, funders: row.funders },
    funderIds: new Map(row.funders.map(({ code, id }) => [code, id])),
    sections: row.sections,
  };
}

/** Instants come as ISO 8601 text, because they were put in JSON. */
function calendarOf(calendar: Row["calendar"]): CallCalendar {
  const instant = (text: string | number | null) => (text === null ? null : new Date(text));
  return {
    opensAt: new Date(calendar.opensAt!),
    closesAt: new Date(calendar.closesAt!),
    graceSeconds: Number(calendar.graceSeconds),
    publishedAt: instant(calendar.publishedAt),
    archivedAt: instant(calendar.archivedAt),
  };
}
