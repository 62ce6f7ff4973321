import { fullName, type Actor, type Mandate } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import type { Day } from "~/domain/calendar/paris";
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
}

/** The actor's associations by name, and the invitations that wait for their answer. */
export async function listAssociations(
  { db, now }: Ports,
  actor: Actor,
): Promise<{ associations: AssociationCard[]; invitations: WaitingInvitation[] }> {
  const [associations, invitations] = await Promise.all([
    db.association.findMany({
      where: { id: { in: [...associationsFor(actor, "association.read")] } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, city: true, _count: { select: { applications: true } } },
    }),
    db.membershipInvitation.findMany({
      where: { email: actor.email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
      orderBy: { createdAt: "asc" },
      select: { id: true, mandates: true, association: { select: { name: true } } },
    }),
  ]);
  return {
    associations: associations.map(({ _count, ...card }) => ({
      ...card,
      applicationCount: _count.applications,
    })),
    invitations: invitations.map(({ id, mandates, association }) => ({
      id,
      mandates,
      association: association.name,
    })),
  };
}

export interface AssociationView {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly siret: string;
  readonly rna: string | null;
  readonly legalForm: string;
  readonly createdOn: Day | null;
  readonly address: string;
  readonly members: readonly MemberView[];
  readonly invitations: readonly { id: string; email: string; mandates: readonly Mandate[] }[];
  readonly managesMembers: boolean;
  readonly mayStart: boolean;
}

export interface MemberView {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly mandates: readonly Mandate[];
  readonly isSelf: boolean;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One of the actor's associations; who was invited shows to those who manage its members only. */
export async function findAssociation(
  { db, now }: Ports,
  actor: Actor,
  associationId: string,
): Promise<AssociationView | null> {
  if (!uuid.test(associationId)) return null;
  const isOwn = associationsFor(actor, "association.read").includes(associationId);
  if (!isOwn) return null;
  const managesMembers = associationsFor(actor, "association.manage-members").includes(associationId);
  const association = await db.association.findUnique({
    where: { id: associationId },
    select: {
      id: true,
      name: true,
      acronym: true,
      siret: true,
      rna: true,
      legalForm: true,
      createdOn: true,
      addressLine: true,
      postcode: true,
      city: true,
      members: {
        where: { endedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now() } }] },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          userId: true,
          position: true,
          mandates: true,
          user: { select: { firstName: true, lastName: true } },
        },
      },
      invitations: {
        where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
        orderBy: { createdAt: "asc" },
        select: { id: true, email: true, mandates: true },
      },
    },
  });
  if (!association) return null;
  const { createdOn, addressLine, postcode, city, members, invitations, ...identity } = association;
  return {
    ...identity,
    createdOn: createdOn === null ? null : (createdOn.toISOString().slice(0, 10) as Day),
    address: [addressLine, `${postcode} ${city}`.trim()].filter(Boolean).join(", "),
    members: members.map(({ user, userId, ...member }) => ({
      ...member,
      name: fullName(user),
      isSelf: userId === actor.userId,
    })),
    invitations: managesMembers ? invitations : [],
    managesMembers,
    mayStart: associationsFor(actor, "application.start").includes(associationId),
  };
}
