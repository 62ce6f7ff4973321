import type { Mandate } from "~/domain/access/actor";
import { policy } from "~/domain/access/policy";
import type { Tx } from "~/platform/database/database.server";
import { livingMember } from "../living-member.server";

/** Is there another member who may act on the account? Without one, an agent confirms. */
export async function mayAnotherMemberConfirm(
  tx: Tx,
  { associationId, proposedById, at }: { associationId: string; proposedById: string; at: Date },
): Promise<boolean> {
  const mandates: Mandate[] = [...policy["association.bank"].mandates];
  const others = await tx.associationMember.count({
    where: {
      associationId,
      ...livingMember(at),
      isHelper: false,
      mandates: { hasSome: mandates },
      userId: { not: proposedById },
      user: { disabledAt: null },
    },
  });
  return others > 0;
}
