import { randomUUID } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import type { Db } from "~/platform/database/database.server";

/** A fresh system administrator, in the database and as an actor. */
export async function hireAdministrator(db: Db, at: Date): Promise<Actor> {
  const email = `admin-${randomUUID()}@demo.example`;
  const { id } = await db.user.create({
    data: {
      email,
      firstName: "Élodie",
      lastName: "Vasseur-O’Brien",
      passwordHash: "none",
      emailVerifiedAt: at,
      passwordChangedAt: at,
      createdAt: at,
      roleGrants: { create: { role: "system_administrator", createdAt: at } },
    },
    select: { id: true },
  });
  return {
    userId: id,
    email,
    firstName: "Élodie",
    lastName: "Vasseur-O’Brien",
    roles: [{ role: "system_administrator", funderId: null, pillarId: null }],
    memberships: [],
  };
}
