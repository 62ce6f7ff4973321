import { type Actor, fullName } from "~/domain/access/actor";
import { mayForFunder } from "~/domain/access/policy";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";

export interface FunderAssignment {
  readonly funderId: string;
  readonly funder: string;
  readonly assigneeId: string | null;
  readonly assignee: string | null;
  readonly assignedAt: Date | null;
  readonly isByRule: boolean;
  /** The actor assigns for this funder. */
  readonly mayAssign: boolean;
}

export interface DossierAssignments {
  readonly number: string;
  readonly title: string;
  readonly funders: readonly FunderAssignment[];
}

/** Who follows the dossier for each funder that it asks. */
export async function findAssignments(
  { db }: Ports,
  actor: Actor,
  number: string,
): Promise<DossierAssignments | null> {
  const funder = { select: { id: true, name: true, position: true } } as const;
  const row = await db.application.findFirst({
    where: { AND: [{ number }, applicationsWithin(actor, "assignment.write")] },
    select: {
      title: true,
      funderRequests: { select: { funder } },
      call: { select: { funders: { select: { funder } } } },
      assignments: {
        select: {
          funderId: true,
          assignedAt: true,
          origin: true,
          assignee: { select: { id: true, firstName: true, lastName: true } },
        },
      },
    },
  });
  if (!row) return null;
  const asked = row.funderRequests.length > 0 ? row.funderRequests : row.call.funders;
  return {
    number,
    title: row.title,
    funders: asked
      .map((one) => one.funder)
      .sort((one, other) => one.position - other.position || one.name.localeCompare(other.name))
      .map(({ id: funderId, name }) => {
        const held = row.assignments.find((one) => one.funderId === funderId);
        return {
          funderId,
          funder: name,
          assigneeId: held?.assignee.id ?? null,
          assignee: held ? fullName(held.assignee) : null,
          assignedAt: held?.assignedAt ?? null,
          isByRule: held?.origin === "rule",
          mayAssign: mayForFunder(actor, "assignment.write", funderId),
        };
      }),
  };
}
