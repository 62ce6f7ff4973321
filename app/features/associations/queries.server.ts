import type { Actor, Mandate } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { dayInWords, type Day } from "~/domain/calendar/paris";
import type { Ports } from "~/platform/ports.server";

export interface AssociationCard {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly applicationCount: number;
}

export interface WaitingInvitation {
  readonly id: string;
  readonly association: string;
  readonly mandates: readonly Mandate[];
  /** Last day of a helper's mandate, in words. */
  readonly helperUntil: string | null;
}

export interface WaitingRequest {
  readonly id: string;
  readonly association: string;
}

/** The actor's associations by name, and the invitations that wait for their answer. */
export async function listAssociations(
  { db, now }: Ports,
  actor: Actor,
): Promise<{
  associations: AssociationCard[];
  invitations: WaitingInvitation[];
  requests: WaitingRequest[];
  helpedCount: number;
}> {
  const helped = actor.memberships
    .filter(({ isHelper }) => isHelper)
    .map(({ associationId }) => associationId);
  const own = associationsFor(actor, "association.read").filter((id) => !helped.includes(id));
  const [associations, invitations, requests] = await Promise.all([
    db.association.findMany({
      where: { id: { in: own } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, city: true, _count: { select: { applications: true } } },
    }),
    db.membershipInvitation.findMany({
      where: { email: actor.email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
      orderBy: { createdAt: "asc" },
      select: { id: true, mandates: true, helperUntil: true, association: { select: { name: true } } },
    }),
    db.joinRequest.findMany({
      where: { userId: actor.userId, settledAt: null },
      orderBy: { requestedAt: "asc" },
      select: { id: true, association: { select: { name: true } } },
    }),
  ]);
  return {
    associations: associations.map(({ _count, ...card }) => ({
      ...card,
      applicationCount: _count.applications,
    })),
    invitations: invitations.map(({ id, mandates, helperUntil, association }) => ({
      id,
      mandates,
      helperUntil: helperUntil && dayInWords(helperUntil.toISOString().slice(0, 10) as Day),
      association: association.name,
    })),
    requests: requests.map(({ id, association }) => ({ id, association: association.name })),
    helpedCount: helped.length,
  };
}
