import type { Actor } from "~/domain/access/actor";
import { followedStatuses } from "~/domain/assignment/assignable";
import { type AssignmentRule, leastLoaded, peopleFor, type RuledDossier } from "~/domain/assignment/rule";
import { violates } from "~/platform/database/conflicts.server";
import type { Tx } from "~/platform/database/database.server";
import { joinSql, sql } from "~/platform/database/sql.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { followedOf, followedSelect } from "../followed-dossier.server";
import { communesSql, type WaitingDossier } from "./waiting-dossiers.server";

export interface Ruling {
  readonly rules: readonly AssignmentRule[];
  /** Who asked for it; null when the portal acts by itself. */
  readonly actor: Actor | null;
}

/**
 * Gives one dossier of one funder to whom the rules say. Those of a funder are given one after the other, so that each
 * is counted in the load of the next. False when somebody has it already, or nobody may.
 */
export async function giveAway(
  { db, now }: Ports,
  { applicationId, funderId }: WaitingDossier,
  { rules, actor }: Ruling,
): Promise<boolean> {
  const at = now();
  try {
    return await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('assignment:' || ${funderId}, 0))`;
      await tx.$executeRaw`SELECT FROM applications WHERE id = ${applicationId}::uuid FOR NO KEY UPDATE`;
      const dossier = await findRuled(tx, applicationId, funderId);
      const people = dossier ? peopleFor(rules, dossier, funderId) : [];
      if (!dossier || people.length === 0) return false;
      const candidates = await listCandidates(tx, people, at);
      const loads = await loadsOf(tx, people);
      const assigneeId = leastLoaded(candidates, dossier, { funderId, loads });
      if (assigneeId === null) return false;
      await tx.assignment.create({
        data: {
          applicationId,
          funderId,
          assigneeId,
          origin: "rule",
          assignedAt: at,
          assignedById: actor?.userId ?? null,
        },
      });
      await tx.assignmentRelease.deleteMany({ where: { applicationId, funderId } });
      await record(tx, {
        at,
        event: "application.assigned",
        actor,
        subject: { type: "application", id: applicationId },
        applicationId,
        facts: { funderId, assigneeId, before: null, origin: "rule", load: loads.get(assigneeId) ?? 0 },
      });
      return true;
    });
  } catch (error) {
    // They stood back from it at this very moment: the next run asks again.
    if (violates(error, "assignments_exclude_parties")) return false;
    throw error;
  }
}

/** The dossier as the rules see it; null once somebody follows it. */
async function findRuled(tx: Tx, id: string, funderId: string): Promise<RuledDossier | null> {
  const row = await tx.application.findUnique({
    where: { id },
    select: { callId: true, ...followedSelect },
  });
  if (!row || row.assignments.some((one) => one.funderId === funderId)) return null;
  const [territory] = await tx.$queryRaw<{ communes: string[] }[]>(
    sql`SELECT ${communesSql} AS communes FROM applications a WHERE a.id = ${id}::uuid`,
  );
  return { ...followedOf(row), callId: row.callId, communes: territory?.communes ?? [] };
}

async function listCandidates(tx: Tx, people: readonly string[], at: Date) {
  const rows = await tx.user.findMany({
    where: { id: { in: [...people] }, disabledAt: null },
    select: {
      id: true,
      roleGrants: {
        where: { revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
        select: { role: true, funderId: true, pillarId: true },
      },
    },
  });
  return rows.map(({ id, roleGrants }) => ({ userId: id, roles: roleGrants }));
}

/** Dossiers that each follows and has not finished reviewing, of any funder. */
async function loadsOf(tx: Tx, people: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ userId: string; load: number }[]>(sql`
    SELECT s.assignee_id AS "userId", count(*)::int AS load
      FROM assignments s JOIN applications a ON a.id = s.application_id
     WHERE s.assignee_id IN (${joinSql(people.map((id) => sql`${id}::uuid`))})
       AND a.status IN (${joinSql(followedStatuses.map((status) => sql`${status}::application_status`))})
       AND NOT EXISTS (SELECT FROM reviews r WHERE r.application_id = a.id AND r.funder_id = s.funder_id AND r.completed_at IS NOT NULL)
     GROUP BY s.assignee_id`);
  return new Map(rows.map(({ userId, load }) => [userId, load]));
}
