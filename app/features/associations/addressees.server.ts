import type { Tx } from "~/platform/database/database.server";
import { livingMember } from "./living-member.server";

export interface Addressee {
  readonly userId: string;
  readonly email: string;
}

/** Those who manage the association now. */
export function listManagers(tx: Tx, associationId: string, at: Date): Promise<readonly Addressee[]> {
  return list(tx, associationId, { ...livingMember(at), mandates: { has: "owner" } });
}

/** Every member, whatever they may do, helpers aside. */
export function listMembers(tx: Tx, associationId: string, at: Date): Promise<readonly Addressee[]> {
  return list(tx, associationId, { ...livingMember(at), isHelper: false });
}

async function list(tx: Tx, associationId: string, where: object): Promise<readonly Addressee[]> {
  const members = await tx.associationMember.findMany({
    where: { ...where, associationId, user: { disabledAt: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { user: { select: { id: true, email: true } } },
  });
  return members.map(({ user }) => ({ userId: user.id, email: user.email }));
}
