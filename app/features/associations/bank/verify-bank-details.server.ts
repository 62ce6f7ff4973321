import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { isRecentlyConfirmed } from "~/domain/association/bank-account";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { notOf } from "./settle-bank-details.server";

export type VerificationRefusal = { readonly code: "not-found" | "confirm-first" | "settled" };

/**
 * The second validation of FUP-04: a finance officer called the association at its known number. Until then an act
 * that was signed before the change is not paid.
 */
export async function verifyBankDetails(
  { db, now }: Ports,
  actor: Actor,
  { detailsId, confirmedAt }: { detailsId: string; confirmedAt: Date },
): Promise<Result<undefined, VerificationRefusal>> {
  if (rolesFor(actor, "bank.verify").length === 0) return refuse({ code: "not-found" });
  if (!isRecentlyConfirmed(confirmedAt, now())) return refuse({ code: "confirm-first" });
  return inTransaction(db, async (tx) => {
    const at = now();
    const details = await tx.bankDetails.findFirst({
      where: {
        id: detailsId,
        confirmedAt: { not: null },
        proposedById: { not: actor.userId },
        ...notOf(actor),
      },
      select: { associationId: true },
    });
    if (!details) return refuse({ code: "not-found" });
    const { count } = await tx.bankDetails.updateMany({
      where: { id: detailsId, closedAt: null, confirmedAt: { not: null }, verifiedAt: null },
      data: { verifiedAt: at, verifiedById: actor.userId },
    });
    if (count === 0) return refuse({ code: "settled" });
    await record(tx, {
      at,
      event: "association.bank-details-verified",
      actor,
      subject: { type: "association", id: details.associationId },
      facts: { detailsId },
    });
    return accept();
  });
}
