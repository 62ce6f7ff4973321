import { type Actor, fullName } from "~/domain/access/actor";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";

export interface ChosenLine {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly status: ApplicationStatus;
  readonly assignments: readonly {
    readonly funderId: string;
    readonly funder: string;
    readonly assigneeId: string;
    readonly assignee: string;
  }[];
}

/** The chosen dossiers within the actor's roles, in the order in which they were chosen. */
export async function listChosenLines(
  { db }: Ports,
  actor: Actor,
  numbers: readonly string[],
): Promise<readonly ChosenLine[]> {
  const rows = await db.application.findMany({
    where: { AND: [{ number: { in: [...numbers] } }, applicationsWithin(actor, "instruction.read")] },
    select: {
      number: true,
      title: true,
      status: true,
      association: { select: { name: true } },
      assignments: {
        orderBy: { funder: { position: "asc" } },
        select: {
          funderId: true,
          funder: { select: { shortName: true } },
          assigneeId: true,
          assignee: { select: { firstName: true, lastName: true } },
        },
      },
    },
  });
  const places = new Map(numbers.map((number, place) => [number, place]));
  return rows
    .map(({ assignments, association, ...line }) => ({
      ...line,
      association: association.name,
      assignments: assignments.map(({ funderId, funder, assigneeId, assignee }) => ({
        funderId,
        funder: funder.shortName,
        assigneeId,
        assignee: fullName(assignee),
      })),
    }))
    .sort((one, other) => places.get(one.number)! - places.get(other.number)!);
}
