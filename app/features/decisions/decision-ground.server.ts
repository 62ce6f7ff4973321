import type { Actor } from "~/domain/access/actor";
import type { SessionStatus } from "~/domain/committee/lifecycle";
import { recordKeeper, votingSeats } from "~/domain/committee/room";
import { awaitingDecision } from "~/domain/decision/awaiting-decision";
import type { DecisionGround } from "~/domain/decision/decision-lines";
import { heardLines, type OpenAppeal } from "~/domain/decision/heard-lines";
import { lessGranted, uncoveredNeed } from "~/domain/decision/uncovered-need";
import { noCents } from "~/domain/money/cents";
import { room, roomOf } from "~/platform/access/session-room.server";
import { toldDecisions, toldOf } from "~/platform/access/told-decisions.server";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Tx } from "~/platform/database/database.server";
import { holdItem, type ItemAddress } from "./heard-item.server";

export interface GroundFound extends DecisionGround {
  readonly agendaItemId: string;
  readonly applicationId: string;
  readonly status: SessionStatus;
  readonly quorum: number;
  /** Voting members present who hear this item. */
  readonly present: number;
  readonly isDecided: boolean;
  /** The appeal that the decision answers. */
  readonly appeal: OpenAppeal | null;
  /** The one envelope of each funder of the call. */
  readonly envelopes: ReadonlyMap<string, string>;
}

/** What a decision is held against, when the actor keeps the record of the item. */
export async function findDecisionGround(
  tx: Tx,
  actor: Actor,
  address: ItemAddress,
): Promise<GroundFound | null> {
  await holdItem(tx, address);
  const item = await tx.agendaItem.findFirst({
    where: {
      sessionId: address.sessionId,
      application: { number: address.number, status: { in: [...awaitingDecision] } },
    },
    select: {
      id: true,
      applicationId: true,
      recusals: room.recusals,
      decisions: { where: { undoneAt: null }, select: { id: true } },
      session: {
        select: {
          status: true,
          quorum: true,
          members: room.members,
        },
      },
      application: {
        select: {
          ...room.parties,
          call: { select: { funders: { select: { funderId: true, envelopeId: true } } } },
          ...toldDecisions,
          status: true,
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
  const inTheRoom = roomOf(item);
  if (recordKeeper(inTheRoom) !== actor.userId) return null;
  const { application, session } = item;
  const { hears, grantedByOthers, appeal } = heardLines(application.status, toldOf(application));
  const heard = application.funderRequests.filter(({ funderId }) => hears(funderId));
  return {
    agendaItemId: item.id,
    applicationId: item.applicationId,
    status: session.status,
    quorum: session.quorum,
    present: votingSeats(inTheRoom).length,
    isDecided: item.decisions.length > 0,
    appeal,
    envelopes: new Map(application.call.funders.map(({ funderId, envelopeId }) => [funderId, envelopeId])),
    asked: new Map(heard.map(({ funderId, requestedCents }) => [funderId, centsFromRow(requestedCents)])),
    uncovered: lessGranted(
      uncoveredNeed(
        application.budgetLines.map(({ side, account, amountCents, inCall }) => ({
          side,
          account,
          inCall,
          amount: centsFromRow(amountCents) ?? noCents,
        })),
      ),
      grantedByOthers,
    ),
  };
}
