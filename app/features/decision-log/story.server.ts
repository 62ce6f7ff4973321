import type { Actor } from "~/domain/access/actor";
import type { Chapter, Facts, Readership } from "~/domain/decision-log/story/chapter";
import { chapters } from "~/domain/decision-log/story/chapters";
import { applicationsOfOwn, applicationsWithin } from "~/platform/access/application-scope.server";
import { unlinkedTo } from "~/platform/access/hearing-scope.server";
import type { Db } from "~/platform/database/database.server";
import { rawSql, sql } from "~/platform/database/sql.server";
import type { Ports } from "~/platform/ports.server";
import type { Prisma } from "~/generated/prisma/client.js";
import { findToldDossier } from "./dossier-facts.server";

export interface StoryView {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly chapters: readonly StoryChapter[];
  /** What is shown is what was logged, to the byte. */
  readonly isWhole: boolean;
  /** The association is not told yet: what was decided is left out. */
  readonly isWaiting: boolean;
}

interface StoryChapter extends Chapter {
  readonly at: Date;
  /** Line of the log. */
  readonly position: number;
  readonly hash: string;
}

/** Why a dossier ended as it did, as its association may read it. */
export function findStoryForAssociation(
  ports: Ports,
  actor: Actor,
  number: string,
): Promise<StoryView | null> {
  return findStory(ports, { number, ...applicationsOfOwn(actor, "application.read") }, [
    "association",
    "association-once-told",
  ]);
}

/**
 * The same for the agents who instruct, decide or pay it, unless they are a party to it or recused. What was scored
 * and decided waits for its letter here too: before, each reads their own part on its page.
 */
export function findStoryForAgents(ports: Ports, actor: Actor, number: string): Promise<StoryView | null> {
  const { userId } = actor;
  const scope: Prisma.ApplicationWhereInput = {
    AND: [
      { number },
      unlinkedTo(actor),
      { agendaItems: { none: { recusals: { some: { userId } } } } },
      {
        OR: [
          applicationsWithin(actor, "instruction.read"),
          applicationsWithin(actor, "award.read"),
          { agendaItems: { some: { session: { members: { some: { userId } } } } } },
        ],
      },
    ],
  };
  return findStory(ports, scope, ["association", "association-once-told", "agents-once-told"]);
}

interface LoggedEntry {
  readonly at: Date;
  readonly event: string;
  readonly subjectId: string;
  readonly facts: Facts;
  readonly position: bigint;
  readonly hash: string;
  readonly isIntact: boolean;
}

async function findStory(
  { db }: Ports,
  scope: Prisma.ApplicationWhereInput,
  readerships: readonly Readership[],
): Promise<StoryView | null> {
  const dossier = await findToldDossier(db, scope);
  if (!dossier) return null;
  const { toldAt } = dossier;
  const entries = (await loggedEntries(db, dossier.subjects)).filter(({ event, at }) => {
    const readership = chapters[event]?.readership;
    if (!readership || !readerships.includes(readership)) return false;
    return readership === "association" || (toldAt !== null && at <= toldAt);
  });
  const altered = await Promise.all(
    Object.entries(dossier.rows).map(([table, ids]) => countAltered(db, table, ids)),
  );
  return {
    number: dossier.number,
    title: dossier.title,
    association: dossier.association,
    chapters: entries.map(({ event, at, position, hash, ...entry }) => ({
      ...chapters[event]!.tell(entry, dossier.facts),
      at,
      position: Number(position),
      hash,
    })),
    isWhole: entries.every(({ isIntact }) => isIntact) && altered.every((count) => count === 0),
    isWaiting: toldAt === null,
  };
}

function loggedEntries(db: Db, subjects: readonly string[]): Promise<LoggedEntry[]> {
  return db.$queryRaw<LoggedEntry[]>`
    SELECT e.at, e.event, e.subject_id AS "subjectId", e.facts, l.position, encode(l.hash, 'hex') AS hash,
           audit_entry_in_log(e)::text = l.body
             AND sha256(l.previous || sha256(convert_to(l.body, 'UTF8'))) = l.hash AS "isIntact"
      FROM audit_entries e
      JOIN decision_log l ON l.source = 'audit_entries' AND l.key = e.id::text
     WHERE e.subject_id = ANY(${subjects}::uuid[]) AND e.event = ANY(${Object.keys(chapters)})
     ORDER BY l.position LIMIT 500`;
}

/** Rows of one table that are not what their last line in the log says. */
async function countAltered(db: Db, table: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const [row] = await db.$queryRaw<{ count: bigint }[]>(sql`
    SELECT count(*) AS count FROM ${rawSql(table)} t
      LEFT JOIN LATERAL (
        SELECT d.position, d.body::jsonb AS body FROM decision_log d
         WHERE d.source = ${table} AND d.key = t.id::text ORDER BY d.position DESC LIMIT 1) l ON true
      LEFT JOIN decision_log_salts s ON s.position = l.position
     WHERE t.id = ANY(${ids}::uuid[]) AND (s.salt IS NULL OR
       encode(sha256(s.salt || convert_to(content_in_log(to_jsonb(t), l.body -> 'columns'), 'UTF8')), 'hex')
         <> l.body ->> 'digest')`);
  return Number(row?.count ?? 0n);
}
