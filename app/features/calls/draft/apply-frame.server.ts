import type { CallFrame, FramedFunder } from "~/domain/call/frame";
import type { Tx } from "~/platform/database/database.server";

interface Target {
  readonly callId: string;
  readonly year: number;
  readonly pillarId: string | null;
}

/** Writes the funders and objectives of a version as those of its call. Envelopes that it names for the first time are created. */
export async function applyFrame(
  tx: Tx,
  { callId, year, pillarId }: Target,
  { funders, objectiveIds }: CallFrame,
): Promise<CallFrame["funders"]> {
  const kept: FramedFunder[] = [];
  for (const funder of funders) {
    const id = await envelopeOf(tx, funder, { year, pillarId });
    kept.push({ ...funder, envelope: { id } });
  }
  await tx.callFunder.deleteMany({ where: { callId } });
  await tx.callFunder.createMany({
    data: kept.map(({ funderId, envelope, minCents, maxCents, maxShare }) => ({
      callId,
      funderId,
      envelopeId: (envelope as { id: string }).id,
      minCents: minCents === null ? null : BigInt(minCents),
      maxCents: maxCents === null ? null : BigInt(maxCents),
      maxShare,
    })),
  });
  await tx.callObjective.deleteMany({ where: { callId } });
  await tx.callObjective.createMany({ data: objectiveIds.map((nodeId) => ({ callId, nodeId })) });
  return kept;
}

async function envelopeOf(
  tx: Tx,
  { funderId, envelope }: FramedFunder,
  { year, pillarId }: { year: number; pillarId: string | null },
): Promise<string> {
  if ("id" in envelope) return envelope.id;
  const { id } = await tx.envelope.create({
    data: {
      funderId,
      year,
      pillarId,
      label: envelope.label,
      amountCents: BigInt(envelope.amountCents),
    },
    select: { id: true },
  });
  return id;
}
