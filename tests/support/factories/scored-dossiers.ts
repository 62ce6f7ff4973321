import { randomUUID } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import type { Db } from "~/platform/database/database.server";

export interface FunderOfCall {
  readonly funderId: string;
  readonly envelopeId: string;
}

/** A funder of the call with an envelope of that many euro cents. */
export async function addFunder(
  db: Db,
  { callId, name, envelopeCents }: { callId: string; name: string; envelopeCents: number },
): Promise<FunderOfCall> {
  const funder = await db.funder.create({
    data: { code: randomUUID(), name, shortName: name, kind: "STATE", account: "74-STATE", position: 1 },
  });
  const envelope = await db.envelope.create({
    data: { funderId: funder.id, year: 2027, label: name, amountCents: BigInt(envelopeCents) },
  });
  await db.callFunder.create({ data: { callId, funderId: funder.id, envelopeId: envelope.id } });
  return { funderId: funder.id, envelopeId: envelope.id };
}

export interface ScoredDossier {
  readonly id: string;
  readonly number: string;
}

/**
 * A dossier as its instruction leaves it: what is asked of each funder, a plan to cover, a complete review a
 * funder. Written straight into its rows, because a committee test needs dozens of them; the whole way there is
 * proved by the journeys.
 */
export async function insertScoredDossier(
  db: Db,
  {
    callId,
    associationId,
    author,
    asked,
    costCents,
  }: {
    callId: string;
    associationId: string;
    author: Actor;
    asked: ReadonlyMap<string, number>;
    costCents: number;
  },
): Promise<ScoredDossier> {
  const at = new Date("2026-11-10T09:00:00Z");
  const { currentVersionId } = await db.call.findUniqueOrThrow({ where: { id: callId } });
  const [row] = await db.$queryRaw<{ next: bigint }[]>`SELECT nextval('application_numbers') AS next`;
  const number = `2027-${String(row!.next).padStart(5, "0")}`;
  const total = [...asked.values()].reduce((sum, amount) => sum + amount, 0);
  let left = costCents;
  const proposals = [...asked].map(([funderId, cents]) => {
    const proposed = Math.min(cents, left);
    left -= proposed;
    return { funderId, proposed };
  });
  const line = { scope: "project", amountText: "0.00", position: 0 } as const;
  const { id } = await db.application.create({
    data: {
      number,
      callId,
      callVersionId: currentVersionId!,
      associationId,
      status: "scored",
      title: `Marche du matin ${number}`,
      requestedCents: BigInt(total),
      createdById: author.userId,
      createdAt: at,
      updatedAt: at,
      submittedAt: new Date("2026-10-20T09:00:00Z"),
      funderRequests: {
        create: [...asked].map(([funderId, cents]) => ({ funderId, requestedCents: BigInt(cents) })),
      },
      budgetLines: {
        create: [
          { ...line, side: "charge", account: "60", label: "Achats", amountCents: BigInt(costCents) },
          {
            ...line,
            side: "product",
            account: "74-STATE",
            label: "Subventions demandées",
            amountCents: BigInt(total),
            inCall: true,
          },
        ],
      },
      reviews: {
        create: proposals.map(({ funderId, proposed }) => ({
          funderId,
          reviewerId: author.userId,
          startedAt: at,
          completedAt: at,
          opinion: "favourable" as const,
          proposedCents: BigInt(proposed),
          totalHundredths: 7500,
        })),
      },
    },
    select: { id: true },
  });
  return { id, number };
}
