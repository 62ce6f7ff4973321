import type { Actor } from "~/domain/access/actor";
import { mayBeAssigned, mayInstruct } from "~/domain/assignment/assignable";
import type { Ports } from "~/platform/ports.server";
import { findActorById } from "~/platform/session/find-actor.server";
import type { AssignRefusal } from "../assignment/assign-dossier.server";
import { assignedFor, followedOf, followedSelect } from "../assignment/followed-dossier.server";

/** What assigning would do to one dossier: change it, nothing, or why not. */
export type PlannedAssignment = "ready" | "already" | AssignRefusal["code"];

/** What `assignDossier` would answer for each of these dossiers; writes nothing. */
export async function planAssignment(
  { db, now }: Ports,
  actor: Actor,
  {
    numbers,
    assigneeId,
    funderId,
  }: { numbers: readonly string[]; assigneeId: string | null; funderId: string },
): Promise<ReadonlyMap<string, PlannedAssignment>> {
  const [rows, person] = await Promise.all([
    db.application.findMany({
      where: { AND: [{ number: { in: [...numbers] } }, assignedFor(actor, funderId)] },
      select: { number: true, ...followedSelect },
    }),
    assigneeId === null ? null : db.$transaction((tx) => findActorById(tx, assigneeId, now())),
  ]);
  const plan = new Map<string, PlannedAssignment>(numbers.map((number) => [number, "not-found"]));
  for (const row of rows) {
    const dossier = followedOf(row);
    const current = row.assignments.find((one) => one.funderId === funderId)?.assigneeId ?? null;
    const allowed =
      assigneeId === null
        ? mayBeAssigned(dossier, funderId)
        : mayInstruct(dossier, person ?? { userId: assigneeId, roles: [] }, funderId);
    plan.set(row.number, current === assigneeId ? "already" : allowed.ok ? "ready" : allowed.refusal.code);
  }
  return plan;
}
