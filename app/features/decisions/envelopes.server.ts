import { type Cents, cents } from "~/domain/money/cents";
import { accept, refuse, type Result } from "~/domain/result";
import type { Tx } from "~/platform/database/database.server";

export interface Draw {
  readonly funderId: string;
  readonly envelopeId: string;
  readonly amount: Cents;
}

interface Envelope {
  id: string;
  amount_cents: bigint;
  committed_cents: bigint;
}

/**
 * Takes every amount from its envelope, or none of them. The envelopes are locked in one order, so that decisions
 * taken at once wait for each other instead of blocking each other, and the room is looked at under the lock.
 */
export async function drawOnEnvelopes(
  tx: Tx,
  draws: readonly Draw[],
): Promise<Result<undefined, { code: "envelope-exceeded"; funderId: string; left: Cents }>> {
  const wanted = draws.filter(({ amount }) => amount > 0);
  if (wanted.length === 0) return accept();
  const ids = wanted.map(({ envelopeId }) => envelopeId);
  const envelopes = await tx.$queryRaw<Envelope[]>`
    SELECT id, amount_cents, committed_cents FROM envelopes WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const left = new Map(envelopes.map((row) => [row.id, Number(row.amount_cents - row.committed_cents)]));
  for (const { funderId, envelopeId, amount } of wanted) {
    const room = left.get(envelopeId) ?? 0;
    if (amount > room) return refuse({ code: "envelope-exceeded", funderId, left: cents(room) });
    left.set(envelopeId, room - amount);
  }
  for (const { envelopeId, amount } of wanted) await move(tx, envelopeId, amount);
  return accept();
}

/** Gives the amounts back to their envelopes. */
export async function releaseEnvelopes(
  tx: Tx,
  draws: readonly { readonly envelopeId: string; readonly amount: Cents }[],
): Promise<void> {
  const inOrder = [...draws].sort((one, other) => (one.envelopeId < other.envelopeId ? -1 : 1));
  for (const { envelopeId, amount } of inOrder) if (amount > 0) await move(tx, envelopeId, -amount);
}

async function move(tx: Tx, envelopeId: string, amount: number): Promise<void> {
  await tx.envelope.update({
    where: { id: envelopeId },
    data: { committedCents: { increment: BigInt(amount) }, version: { increment: 1 } },
  });
}
