import type { Actor } from "~/domain/access/actor";
import type { SessionStatus } from "~/domain/committee/lifecycle";
import type { DecisionGround } from "~/domain/decision/decision-lines";
import { uncoveredNeed } from "~/domain/decision/uncovered-need";
import { noCents } from "~/domain/money/cents";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Tx } from "~/platform/database/database.server";

export interface GroundFound extends DecisionGround {
  readonly agendaItemId: string;
  readonly applicationId: string;
  readonly status: SessionStatus;
  readonly quorum: number;
  /** Voting members present and not recused on this item. */
  readonly present: number;
  readonly isDecided: boolean;
  /** The one envelope of each funder of the call. */
  readonly envelopes: ReadonlyMap<string, string>;
}

/** What a decision is held against, when the actor is the secretary of the session and may hear the item. */
export async function findDecisionGround(
  tx: Tx,
  actor: Actor,
  { sessionId, number }: { sessionId: string; number: string },
): Promise<GroundFound | null> {
  // Waits for a session that is being closed, and is waited for: no decision slips in behind the chair.
  await tx.$queryRaw`SELECT id FROM committee_sessions WHERE id = ${sessionId}::uuid FOR SHARE`;
  const item = await tx.agendaItem.findFirst({
    where: {
      sessionId,
      session: { members: { some: { userId: actor.userId, mandate: "secretary" } } },
      recusals: { none: { userId: actor.userId } },
      application: {
        number,
        status: "committee_pending",
        association: { members: { none: { userId: actor.userId, endedAt: null } } },
      },
    },
    select: {
      id: true,
      applicationId: true,
      recusals: { select: { userId: true } },
      decisions: { where: { undoneAt: null }, select: { id: true } },
      session: {
        select: {
          status: true,
          quorum: true,
          members: { where: { votes: true, presentAt: { not: null } }, select: { userId: true } },
        },
      },
      application: {
        select: {
          call: { select: { funders: { select: { funderId: true, envelopeId: true } } } },
          funderRequests: { select: { funderId: true, requestedCents: true } },
          budgetLines: {
            where: { scope: "project" },
            select: { side: true, account: true, amountCents: true, inCall: true },
          },
        },
      },
    },
  });
  if (!item) return null;
  const recused = new Set(item.recusals.map(({ userId }) => userId));
  const { application, session } = item;
  return {
    agendaItemId: item.id,
    applicationId: item.applicationId,
    status: session.status,
    quorum: session.quorum,
    present: session.members.filter(({ userId }) => !recused.has(userId)).length,
    isDecided: item.decisions.length > 0,
    envelopes: new Map(application.call.funders.map(({ funderId, envelopeId }) => [funderId, envelopeId])),
    asked: new Map(
      application.funderRequests.map(({ funderId, requestedCents }) => [
        funderId,
        centsFromRow(requestedCents),
      ]),
    ),
    uncovered: uncoveredNeed(
      application.budgetLines.map(({ side, account, amountCents, inCall }) => ({
        side,
        account,
        inCall,
        amount: centsFromRow(amountCents) ?? noCents,
      })),
    ),
  };
}
