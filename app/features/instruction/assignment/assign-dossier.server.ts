import type { Actor } from "~/domain/access/actor";
import { type AssignmentRefusal, mayBeAssigned, mayInstruct } from "~/domain/assignment/assignable";
import { accept, refuse, type Result } from "~/domain/result";
import { violates } from "~/platform/database/conflicts.server";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { findActorById } from "~/platform/session/find-actor.server";
import { assignedFor, followedOf, followedSelect } from "./followed-dossier.server";

export interface AssignmentWanted {
  readonly number: string;
  readonly funderId: string;
  /** Null frees the dossier: it waits for whoever has the time. */
  readonly assigneeId: string | null;
  /** Who was seen to be assigned: if it is someone else by now, nothing is done. */
  readonly seenId: string | null;
}

export type AssignRefusal =
  AssignmentRefusal | { readonly code: "not-found" } | { readonly code: "changed-meanwhile" };

/**
 * Gives a dossier to a person of the funder, or frees it, by hand. Said twice, the second time changes nothing and
 * leaves no trace.
 */
export async function assignDossier(
  { db, now }: Ports,
  actor: Actor,
  { number, funderId, assigneeId, seenId }: AssignmentWanted,
): Promise<Result<{ isChanged: boolean }, AssignRefusal>> {
  const at = now();
  try {
    return await inTransaction<Result<{ isChanged: boolean }, AssignRefusal>>(db, async (tx) => {
      await tx.$executeRaw`SELECT FROM applications WHERE number = ${number} FOR NO KEY UPDATE`;
      const row = await tx.application.findFirst({
        where: { AND: [{ number }, assignedFor(actor, funderId)] },
        select: followedSelect,
      });
      if (!row) return refuse({ code: "not-found" });
      const before = row.assignments.find((one) => one.funderId === funderId)?.assigneeId ?? null;
      if (before === assigneeId) return accept({ isChanged: false });
      const dossier = followedOf(row);
      const allowed =
        assigneeId === null
          ? mayBeAssigned(dossier, funderId)
          : mayInstruct(dossier, await candidate(tx, assigneeId, at), funderId);
      if (!allowed.ok) return allowed;
      if (before !== seenId) return refuse({ code: "changed-meanwhile" });
      const key = { applicationId: row.id, funderId };
      if (assigneeId === null) await release(tx, key, at);
      else await assign(tx, key, { assigneeId, actor, at });
      await record(tx, {
        at,
        event: assigneeId === null ? "application.freed" : "application.assigned",
        actor,
        subject: { type: "application", id: row.id },
        applicationId: row.id,
        facts: { funderId, assigneeId, before, origin: "hand" },
      });
      return accept({ isChanged: true });
    });
  } catch (error) {
    if (violates(error, "assignments_exclude_parties")) return refuse({ code: "party" });
    throw error;
  }
}

interface Key {
  readonly applicationId: string;
  readonly funderId: string;
}

async function candidate(tx: Tx, userId: string, at: Date) {
  return (await findActorById(tx, userId, at)) ?? { userId, roles: [] };
}

async function release(tx: Tx, key: Key, at: Date): Promise<void> {
  await tx.assignment.deleteMany({ where: key });
  await tx.assignmentRelease.upsert({
    where: { applicationId_funderId: key },
    create: { ...key, releasedAt: at },
    update: { releasedAt: at },
  });
}

/** Whoever takes a dossier up need not be told. */
async function assign(
  tx: Tx,
  key: Key,
  { assigneeId, actor, at }: { assigneeId: string; actor: Actor; at: Date },
): Promise<void> {
  const line = {
    assigneeId,
    origin: "hand",
    assignedAt: at,
    assignedById: actor.userId,
    toldAt: assigneeId === actor.userId ? at : null,
  };
  await tx.assignment.upsert({
    where: { applicationId_funderId: key },
    create: { ...key, ...line },
    update: line,
  });
  await tx.assignmentRelease.deleteMany({ where: key });
}
