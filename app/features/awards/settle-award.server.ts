import type { Actor } from "~/domain/access/actor";
import { isAwardOver } from "~/domain/award/lifecycle";
import { type Cents, cents } from "~/domain/money/cents";
import { accept, refuse, type Result } from "~/domain/result";
import { associationReaders } from "~/platform/access/association-readers.server";
import { record } from "~/platform/journal/record.server";
import { moveAward } from "~/platform/lifecycle/move-award.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { awardsWithin } from "./awards-of.server";

export type SettleRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "wrong-status" }
  | { readonly code: "left-to-pay"; readonly left: Cents }
  | { readonly code: "changed-meanwhile" };

/**
 * Settles an award whose report is accepted: everything is paid, or what is left is given up for a written
 * reason. The dossier closes with its last award.
 */
export async function settleAward(
  { db, now }: Ports,
  actor: Actor,
  { awardId, givenUpFor }: { awardId: string; givenUpFor: string },
): Promise<Result<{ isClosed: boolean }, SettleRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const found = await tx.award.findFirst({
      where: { AND: [{ id: awardId }, awardsWithin(actor, "award.manage")] },
      select: { applicationId: true },
    });
    if (!found) return refuse({ code: "not-found" });
    const { applicationId } = found;
    // Of the last two awards settled at once, the second must see the first.
    await tx.$queryRaw`SELECT id FROM applications WHERE id = ${applicationId}::uuid FOR UPDATE`;
    const { amountCents, paidCents, status, version } = await tx.award.findUniqueOrThrow({
      where: { id: awardId },
      select: { amountCents: true, paidCents: true, status: true, version: true },
    });
    const left = cents(Number(amountCents - paidCents));
    if (left > 0 && givenUpFor === "") return refuse({ code: "left-to-pay", left });
    const dates = { settledAt: at };
    const moved = await moveAward(tx, {
      id: awardId,
      status,
      version,
      step: "settle",
      at,
      takenById: actor.userId,
      reason: givenUpFor,
      dates,
    });
    if (moved !== "moved")
      return refuse({ code: moved === "changed" ? "changed-meanwhile" : "wrong-status" });
    const awards = await tx.award.findMany({ where: { applicationId }, select: { status: true } });
    const isClosed = awards.every((award) => isAwardOver(award.status));
    const application = await tx.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { number: true, associationId: true },
    });
    if (isClosed)
      await tx.application.update({ where: { id: applicationId }, data: { closedAt: at, updatedAt: at } });
    const readers = isClosed ? await associationReaders(tx, application.associationId, at) : [];
    await record(tx, {
      at,
      event: isClosed ? "application.closed" : "award.settled",
      actor,
      subject: { type: "award", id: awardId },
      applicationId,
      facts: { applicationId, leftCents: left },
      emails: readers.map(({ userId, email }) => ({
        kind: "award.application-closed",
        payload: { email, number: application.number },
        dedupe: `${applicationId}:${userId}`,
      })),
    });
    return accept({ isClosed });
  });
}
