import type { Db, Tx } from "~/platform/database/database.server";

interface Writer {
  readonly userId: string;
  readonly email: string;
  readonly maySign: boolean;
}

/** Members in office whose account is live and who may write or sign the dossiers of the association. */
export async function associationWriters(
  db: Db | Tx,
  associationId: string,
  at: Date,
): Promise<readonly Writer[]> {
  const members = await db.associationMember.findMany({
    where: {
      associationId,
      endedAt: null,
      OR: [{ endsAt: null }, { endsAt: { gt: at } }],
      mandates: { hasSome: ["owner", "editor", "signatory"] },
      user: { disabledAt: null },
    },
    orderBy: { createdAt: "asc" },
    select: { mandates: true, user: { select: { id: true, email: true } } },
  });
  return members.map(({ mandates, user }) => ({
    userId: user.id,
    email: user.email,
    maySign: mandates.includes("signatory"),
  }));
}
