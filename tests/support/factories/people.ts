import { randomUUID } from "node:crypto";
import type { Actor, Mandate, Membership, RoleHeld } from "~/domain/access/actor";
import type { Db } from "~/platform/database/database.server";

const startedAt = new Date("2026-09-01T08:00:00Z");

/** A person with an account of their own, and who they are when they ask. */
export async function createPerson(
  db: Db,
  { firstName = "Camille", lastName = "D’Haene", roles = [] as readonly RoleHeld[] } = {},
): Promise<Actor> {
  const email = `${randomUUID()}@personnes.example`;
  const user = await db.user.create({
    data: {
      email,
      firstName,
      lastName,
      passwordHash: "unused",
      emailVerifiedAt: startedAt,
      passwordChangedAt: startedAt,
      createdAt: startedAt,
      roleGrants: { create: roles.map((held) => ({ ...held, createdAt: startedAt })) },
    },
  });
  return { userId: user.id, email, firstName, lastName, roles, memberships: [] };
}

/** The person as a member of the association, with these mandates. */
export async function joinAssociation(
  db: Db,
  person: Actor,
  { associationId, mandates }: { associationId: string; mandates: Mandate[] },
): Promise<Actor> {
  await db.associationMember.create({
    data: { associationId, userId: person.userId, mandates, position: "membre", createdAt: startedAt },
  });
  const membership: Membership = { associationId, mandates };
  return { ...person, memberships: [...person.memberships, membership] };
}
