import { fullName, type Actor, type Mandate } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { agentMayAnswerFrom } from "~/domain/association/join-request";
import { dayInWords, instantInWords, parisDay, type Day } from "~/domain/calendar/paris";
import type { Ports } from "~/platform/ports.server";
import { livingMember } from "./living-member.server";

export interface MemberView {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly mandates: readonly Mandate[];
  readonly isSelf: boolean;
  readonly version: number;
  /** Last day of a helper's mandate, in words; null for a member. */
  readonly helpsUntil: string | null;
}

export interface PeopleView {
  readonly name: string;
  readonly managesMembers: boolean;
  readonly members: readonly MemberView[];
  readonly helpers: readonly MemberView[];
  readonly invitations: readonly {
    readonly id: string;
    readonly email: string;
    readonly mandates: readonly Mandate[];
    readonly helperUntil: string | null;
  }[];
  readonly requests: readonly {
    readonly id: string;
    readonly person: string;
    readonly email: string;
    readonly position: string;
    readonly requestedAt: string;
    readonly agentFrom: string;
  }[];
}

/** Who belongs to the actor's association; who was invited and who asks show to those who manage it only. */
export async function findPeople(
  { db, now }: Ports,
  actor: Actor,
  associationId: string,
): Promise<PeopleView | null> {
  if (!associationsFor(actor, "association.read").includes(associationId)) return null;
  const at = now();
  const managesMembers = associationsFor(actor, "association.manage-members").includes(associationId);
  const person = { select: { firstName: true, lastName: true, email: true } } as const;
  const association = await db.association.findUnique({
    where: { id: associationId },
    select: {
      name: true,
      members: {
        where: livingMember(at),
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          userId: true,
          position: true,
          mandates: true,
          version: true,
          isHelper: true,
          endsAt: true,
          user: person,
        },
      },
      invitations: {
        where: managesMembers
          ? { acceptedAt: null, revokedAt: null, expiresAt: { gt: at } }
          : { id: { in: [] } },
        orderBy: { createdAt: "asc" },
        select: { id: true, email: true, mandates: true, helperUntil: true },
      },
      joinRequests: {
        where: managesMembers ? { settledAt: null } : { id: { in: [] } },
        orderBy: { requestedAt: "asc" },
        select: { id: true, position: true, requestedAt: true, user: person },
      },
    },
  });
  if (!association) return null;
  const everyone = association.members.map(({ user, userId, isHelper, endsAt, ...member }) => ({
    ...member,
    name: fullName(user),
    isSelf: userId === actor.userId,
    // It ends with that day: the instant is the midnight after it.
    helpsUntil: isHelper && endsAt ? dayInWords(parisDay(new Date(endsAt.getTime() - 1))) : null,
  }));
  return {
    name: association.name,
    managesMembers,
    members: everyone.filter(({ helpsUntil }) => helpsUntil === null),
    helpers: everyone.filter(({ helpsUntil }) => helpsUntil !== null),
    invitations: association.invitations.map(({ helperUntil, ...invitation }) => ({
      ...invitation,
      helperUntil: helperUntil && dayInWords(helperUntil.toISOString().slice(0, 10) as Day),
    })),
    requests: association.joinRequests.map(({ user, requestedAt, ...request }) => ({
      ...request,
      person: fullName(user),
      email: user.email,
      requestedAt: instantInWords(requestedAt),
      agentFrom: dayInWords(agentMayAnswerFrom(requestedAt)),
    })),
  };
}
