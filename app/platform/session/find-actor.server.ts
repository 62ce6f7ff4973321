import type { Actor } from "~/domain/access/actor";
import type { Prisma } from "~/generated/prisma/client.js";
import type { Tx } from "~/platform/database/database.server";

/**
 * The person with that address as an actor at the instant `at`, for what acts in a person's name without a
 * session: the demonstration's data, tests. Null when there is no live account.
 */
export function findActor(db: Tx, email: string, at: Date): Promise<Actor | null> {
  return find(db, { email }, at);
}

/** As `findActor`, by the identifier of the account. */
export function findActorById(db: Tx, id: string, at: Date): Promise<Actor | null> {
  return find(db, { id }, at);
}

async function find(db: Tx, who: Prisma.UserWhereInput, at: Date): Promise<Actor | null> {
  const live = { OR: [{ endsAt: null }, { endsAt: { gt: at } }] };
  const user = await db.user.findFirst({
    where: { ...who, disabledAt: null },
    select: {
      id: true,
      email: true,
      firstName: true,
      lastName: true,
      roleGrants: {
        where: { revokedAt: null, ...live },
        select: { role: true, funderId: true, pillarId: true },
      },
      memberships: {
        where: { endedAt: null, ...live },
        select: { associationId: true, mandates: true, isHelper: true },
      },
    },
  });
  if (!user) return null;
  const { id: userId, roleGrants: roles, ...person } = user;
  return { userId, ...person, roles };
}
