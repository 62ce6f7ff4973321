import type { Actor } from "~/domain/access/actor";
import type { ReviewOpinion } from "~/domain/review/opinion-words";
import type { Day } from "~/domain/calendar/paris";
import { withinSql } from "~/platform/access/application-scope-sql.server";
import { sql } from "~/platform/database/sql.server";
import type { Ports } from "~/platform/ports.server";

export interface NoteView {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  readonly at: Date;
}

export interface GivenOpinion {
  readonly id: string;
  readonly kind: string;
  readonly partner: string;
  readonly stance: ReviewOpinion | null;
  readonly body: string | null;
  readonly givenAt: Date | null;
  readonly dueOn: Day;
  readonly isRevoked: boolean;
}

export interface DossierExchange {
  readonly notes: readonly NoteView[];
  readonly messages: {
    readonly count: number;
    /** From the association, and read by no agent yet. */
    readonly unread: number;
    readonly lastAt: Date | null;
  };
  readonly opinions: readonly GivenOpinion[];
}

type Json<View> = { readonly [Key in keyof View]: View[Key] extends Date ? string : View[Key] };

interface Row {
  readonly notes: readonly Json<NoteView>[];
  readonly count: number;
  readonly unread: number;
  readonly lastAt: Date | null;
  readonly opinions: readonly (Omit<GivenOpinion, "givenAt"> & { readonly givenAt: string | null })[];
}

/** What agents say among themselves, what is said with the association, and what partners think: one statement. */
export async function findExchange(
  { db }: Ports,
  actor: Actor,
  number: string,
): Promise<DossierExchange | null> {
  const [row] = await db.$queryRaw<Row[]>(sql`
    SELECT COALESCE((SELECT json_agg(json_build_object('id', n.id, 'author', u.first_name || ' ' || u.last_name,
                                                       'body', n.body, 'at', n.created_at) ORDER BY n.created_at)
              FROM internal_notes n JOIN users u ON u.id = n.author_id WHERE n.application_id = a.id), '[]') AS notes,
           (SELECT count(*)::int FROM messages m WHERE m.application_id = a.id) AS count,
           (SELECT count(*)::int FROM messages m
             WHERE m.application_id = a.id AND NOT m.from_portal AND m.read_at IS NULL) AS unread,
           (SELECT max(m.sent_at) FROM messages m WHERE m.application_id = a.id) AS "lastAt",
           COALESCE((SELECT json_agg(json_build_object('id', o.id, 'kind', o.kind, 'partner', o.partner, 'stance', o.stance,
                                                       'body', o.body, 'givenAt', o.given_at, 'dueOn', o.due_on,
                                                       'isRevoked', o.revoked_at IS NOT NULL) ORDER BY o.invited_at)
              FROM opinions o WHERE o.application_id = a.id), '[]') AS opinions
      FROM applications a
     WHERE a.number = ${number} AND ${withinSql(actor, "instruction.read")}`);
  if (!row) return null;
  return {
    notes: row.notes.map((note) => ({ ...note, at: new Date(note.at) })),
    messages: { count: row.count, unread: row.unread, lastAt: row.lastAt },
    opinions: row.opinions.map((one) => ({
      ...one,
      givenAt: one.givenAt === null ? null : new Date(one.givenAt),
    })),
  };
}
