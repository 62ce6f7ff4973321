import { fullName, type Actor } from "~/domain/access/actor";
import { mayEver } from "~/domain/access/policy";
import type { Ports } from "~/platform/ports.server";

export interface ConflictView {
  readonly id: string;
  readonly number: string;
  readonly association: string;
  readonly person: string;
  readonly origin: "declared" | "detected";
  readonly reason: string;
  readonly at: Date;
  /** The person sits in the association: nothing can be lifted before that ends. */
  readonly isMember: boolean;
  readonly isOwn: boolean;
}

const most = 200;

/** Conflicts of interest that hide a dossier today, the latest first. */
export async function listConflicts({ db }: Ports, actor: Actor): Promise<readonly ConflictView[]> {
  if (!mayEver(actor, "conflict.lift")) return [];
  const rows = await db.conflictOfInterest.findMany({
    where: { liftedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: most,
    select: {
      id: true,
      origin: true,
      reason: true,
      createdAt: true,
      userId: true,
      user: { select: { firstName: true, lastName: true } },
      application: {
        select: {
          number: true,
          association: {
            select: { name: true, members: { where: { endedAt: null }, select: { userId: true } } },
          },
        },
      },
    },
  });
  return rows.map(({ user, application, origin, createdAt, userId, ...row }) => ({
    id: row.id,
    reason: row.reason,
    number: application.number,
    association: application.association.name,
    person: fullName(user),
    origin: origin === "detected" ? "detected" : "declared",
    at: createdAt,
    isMember: application.association.members.some((member) => member.userId === userId),
    isOwn: userId === actor.userId,
  }));
}
