import type { Actor } from "~/domain/access/actor";
import { type Cents, cents } from "~/domain/money/cents";
import { accept, refuse, type Result } from "~/domain/result";
import { centsFromRow, centsToRow } from "~/platform/database/cents.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { envelopesOf } from "./envelopes-of.server";

export interface EnvelopeResized {
  readonly envelopeId: string;
  /** The amount as it was read, in cents. */
  readonly was: number;
  readonly amount: Cents;
}

export type ResizeEnvelopeRefusal =
  | { readonly code: "not-found" }
  /** Somebody changed it since it was read. */
  | { readonly code: "changed-meanwhile"; readonly amount: Cents }
  /** Decisions have already committed more than that. */
  | { readonly code: "below-committed"; readonly committed: Cents };

/**
 * Gives an envelope another amount, before or after the publication of its calls, never less than what decisions have
 * committed. Public pages that show the amount hear of it at the commit.
 */
export async function resizeEnvelope(
  { db, now }: Ports,
  actor: Actor,
  { envelopeId, was, amount }: EnvelopeResized,
): Promise<Result<undefined, ResizeEnvelopeRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    // A decision that draws on the envelope comes before or after, never in between.
    await tx.$queryRaw`SELECT id FROM envelopes WHERE id = ${envelopeId}::uuid FOR UPDATE`;
    const envelope = await tx.envelope.findFirst({
      where: { AND: [{ id: envelopeId }, envelopesOf(actor)] },
      select: { amountCents: true, committedCents: true },
    });
    if (!envelope) return refuse({ code: "not-found" });
    const [held, committed] = [centsFromRow(envelope.amountCents), centsFromRow(envelope.committedCents)];
    if (held === amount) return accept();
    if (held !== cents(was)) return refuse({ code: "changed-meanwhile", amount: held });
    if (amount < committed) return refuse({ code: "below-committed", committed });
    await tx.envelope.update({
      where: { id: envelopeId },
      data: { amountCents: centsToRow(amount), version: { increment: 1 } },
    });
    await record(tx, {
      at,
      event: "envelope.resized",
      actor,
      subject: { type: "envelope", id: envelopeId },
      facts: { fromCents: held, toCents: amount, committedCents: committed },
    });
    return accept();
  });
}
