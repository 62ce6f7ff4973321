import type { Tx } from "~/platform/database/database.server";

/** Owners and signatories of the association whose account is live: those whom decisions and acts are told to. */
export async function associationReaders(
  tx: Tx,
  associationId: string,
  at: Date,
): Promise<readonly { readonly userId: string; readonly email: string }[]> {
  const members = await tx.associationMember.findMany({
    where: {
      associationId,
      endedAt: null,
      OR: [{ endsAt: null }, { endsAt: { gt: at } }],
      mandates: { hasSome: ["owner", "signatory"] },
      user: { disabledAt: null },
    },
    orderBy: { createdAt: "asc" },
    select: { user: { select: { id: true, email: true } } },
  });
  return members.map(({ user }) => ({ userId: user.id, email: user.email }));
}
