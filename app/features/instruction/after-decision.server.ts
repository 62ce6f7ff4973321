import type { Actor } from "~/domain/access/actor";
import { appealClock, type AppealClock } from "~/domain/appeal/answer-clock";
import type { AppealStatus } from "~/domain/appeal/lifecycle";
import { withinSql } from "~/platform/access/application-scope-sql.server";
import { sql } from "~/platform/database/sql.server";
import type { Ports } from "~/platform/ports.server";

export interface ToldLetter {
  readonly sentAt: Date;
  readonly firstReadAt: Date | null;
}

export interface AfterDecision {
  /** When the decisions were told, and when the association opened them, the latest first. */
  readonly letters: readonly ToldLetter[];
  /** The last appeal against them. */
  readonly appeal: { readonly status: AppealStatus; readonly clock: AppealClock } | null;
}

interface Row {
  readonly letters: readonly { readonly sentAt: string; readonly firstReadAt: string | null }[];
  readonly appeal: { readonly status: AppealStatus; readonly filedAt: string } | null;
}

/** What followed the decisions on a dossier, for agents, in one statement; nothing for who may not read it. */
export async function findAfterDecision(
  { db, now }: Ports,
  actor: Actor,
  number: string,
): Promise<AfterDecision> {
  const [row] = await db.$queryRaw<Row[]>(sql`
    SELECT COALESCE((SELECT json_agg(json_build_object('sentAt', l.sent_at, 'firstReadAt', l.first_read_at)
                                     ORDER BY l.sent_at DESC, l.id DESC)
                       FROM decision_letters l WHERE l.application_id = a.id AND l.sent_at IS NOT NULL), '[]') AS letters,
           (SELECT json_build_object('status', p.status, 'filedAt', p.filed_at)
              FROM appeals p WHERE p.application_id = a.id ORDER BY p.filed_at DESC LIMIT 1) AS appeal
      FROM applications a WHERE a.number = ${number} AND ${withinSql(actor, "instruction.read")}`);
  if (!row) return { letters: [], appeal: null };
  return {
    letters: row.letters.map(({ sentAt, firstReadAt }) => ({
      sentAt: new Date(sentAt),
      firstReadAt: firstReadAt === null ? null : new Date(firstReadAt),
    })),
    appeal: row.appeal && {
      status: row.appeal.status,
      clock: appealClock({ filedAt: new Date(row.appeal.filedAt), now: now() }),
    },
  };
}
