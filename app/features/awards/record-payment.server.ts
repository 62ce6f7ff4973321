import type { Actor } from "~/domain/access/actor";
import type { Day } from "~/domain/calendar/paris";
import { accept, refuse, type Result } from "~/domain/result";
import { associationReaders } from "~/platform/access/association-readers.server";
import { centsFromRow } from "~/platform/database/cents.server";
import { isTaken, violates } from "~/platform/database/conflicts.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { awardsWithin } from "./awards-of.server";

export type PaymentRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "not-signed" }
  | { readonly code: "report-not-accepted" }
  | { readonly code: "already-paid" }
  | { readonly code: "reference-taken" }
  | { readonly code: "above-award" }
  | { readonly code: "account-not-verified" };

const payable = {
  signature: [
    "agreement_signed",
    "in_progress",
    "report_due",
    "report_received",
    "report_to_amend",
    "report_accepted",
  ],
  report: ["report_accepted"],
} as const;

/**
 * Adds a payment of one instalment to the ledger: never before signature, the balance only after the report is
 * accepted, an instalment once, never above the award, and never while the account changed after the signature and
 * finance did not verify it (FUP-04). The database holds the last three as well.
 */
export async function recordPayment(
  { db, now }: Ports,
  actor: Actor,
  {
    awardId,
    instalmentId,
    paidOn,
    reference,
  }: { awardId: string; instalmentId: string; paidOn: Day; reference: string },
): Promise<Result<undefined, PaymentRefusal>> {
  const at = now();
  try {
    return await inTransaction(db, async (tx) => {
      await tx.$queryRaw`SELECT id FROM awards WHERE id = ${awardId}::uuid FOR UPDATE`;
      const award = await tx.award.findFirst({
        where: { AND: [{ id: awardId }, awardsWithin(actor, "award.manage")] },
        select: {
          status: true,
          applicationId: true,
          application: { select: { number: true, associationId: true } },
          agreement: { select: { funderSignedAt: true } },
          instalments: {
            where: { id: instalmentId },
            select: {
              amountCents: true,
              condition: true,
              payments: { where: { kind: "payment" }, select: { id: true } },
            },
          },
          payments: { where: { reference }, select: { id: true } },
        },
      });
      const instalment = award?.instalments[0];
      if (!award || !instalment) return refuse({ code: "not-found" });
      const isOn = (statuses: readonly string[]) => statuses.includes(award.status);
      if (!isOn(payable.signature)) return refuse({ code: "not-signed" });
      if (instalment.condition === "report" && !isOn(payable.report))
        return refuse({ code: "report-not-accepted" });
      if (instalment.payments.length > 0) return refuse({ code: "already-paid" });
      if (award.payments.length > 0) return refuse({ code: "reference-taken" });
      const signedAt = award.agreement?.funderSignedAt;
      const unverified = await tx.bankDetails.count({
        where: {
          associationId: award.application.associationId,
          closedAt: null,
          verifiedAt: null,
          ...(signedAt && { proposedAt: { gt: signedAt } }),
        },
      });
      if (signedAt && unverified > 0) return refuse({ code: "account-not-verified" });
      const payment = await tx.payment.create({
        data: {
          awardId,
          instalmentId,
          amountCents: instalment.amountCents,
          paidOn: new Date(`${paidOn}T00:00:00Z`),
          reference,
          recordedById: actor.userId,
          recordedAt: at,
        },
        select: { id: true },
      });
      const readers = await associationReaders(tx, award.application.associationId, at);
      await record(tx, {
        at,
        event: "payment.recorded",
        actor,
        subject: { type: "award", id: awardId },
        applicationId: award.applicationId,
        facts: {
          paymentId: payment.id,
          instalmentId,
          amountCents: centsFromRow(instalment.amountCents),
          paidOn,
        },
        emails: readers.map(({ userId, email }) => ({
          kind: "award.payment-recorded",
          payload: { email, number: award.application.number },
          dedupe: `${payment.id}:${userId}`,
        })),
      });
      return accept();
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "already-paid" });
    if (violates(error, "payments_wait_for_verified_account"))
      return refuse({ code: "account-not-verified" });
    if (violates(error, "awards_never_overpaid")) return refuse({ code: "above-award" });
    throw error;
  }
}
