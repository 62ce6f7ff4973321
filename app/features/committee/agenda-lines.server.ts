import type { Actor } from "~/domain/access/actor";
import type { DecisionOutcome } from "~/domain/committee/lifecycle";
import { recordKeeper } from "~/domain/committee/room";
import { awaitsDecision } from "~/domain/decision/awaiting-decision";
import { type Cents, sumCents } from "~/domain/money/cents";
import type { Prisma } from "~/generated/prisma/client.js";
import { room, roomOf } from "~/platform/access/session-room.server";
import { centsFromRow } from "~/platform/database/cents.server";

export interface AgendaLine {
  readonly number: string;
  readonly position: number;
  /** What it waits for; null once it is decided or withdrawn. Another session hears what nobody here may record. */
  readonly waitsFor: "decision" | "another-session" | null;
  /** The actor left it by a recusal of their own, which they may lift before the session opens. */
  readonly isRecused: boolean;
  /** Null for who does not hear it: title, sums and scores are not theirs to read. */
  readonly heard: {
    readonly title: string;
    readonly association: string;
    readonly asked: Cents;
    readonly proposed: Cents;
    /** Mean of the funders' totals, hundredths of a point. */
    readonly score: number | null;
    readonly decision: {
      readonly id: string;
      readonly outcome: DecisionOutcome;
      readonly granted: Cents;
    } | null;
  } | null;
}

/** What is read of an item, with what says who may hear it. */
export const agendaItem = {
  position: true,
  recusals: room.recusals,
  decisions: {
    where: { undoneAt: null },
    select: { id: true, outcome: true, lines: { select: { amountCents: true } } },
  },
  application: {
    select: {
      ...room.parties,
      number: true,
      status: true,
      title: true,
      funderRequests: { select: { requestedCents: true } },
      reviews: { select: { proposedCents: true, totalHundredths: true } },
    },
  },
} as const;

type AgendaRow = Prisma.AgendaItemGetPayload<{ select: typeof agendaItem }>;
type Members = Parameters<typeof roomOf>[0]["session"]["members"];

/** The item as the actor may hear it: recused, in conflict or of the association, they learn its number only. */
export function toAgendaLine(actor: Actor, members: Members, item: AgendaRow): AgendaLine {
  const { position, recusals, decisions, application } = item;
  const { number, association, reviews } = application;
  const decision = decisions[0];
  const inTheRoom = roomOf({ recusals, application, session: { members } });
  const isHeardHere = recordKeeper(inTheRoom) !== null;
  const waits = decision === undefined && awaitsDecision(application.status);
  const waitsFor = waits ? (isHeardHere ? "decision" : "another-session") : null;
  const isRecused = recusals.some(({ userId }) => userId === actor.userId);
  if (inTheRoom.away.has(actor.userId)) return { number, position, waitsFor, isRecused, heard: null };
  const totals = reviews.flatMap(({ totalHundredths }) =>
    totalHundredths === null ? [] : [totalHundredths],
  );
  return {
    number,
    position,
    waitsFor,
    isRecused,
    heard: {
      title: application.title,
      association: association.name,
      asked: sumCents(application.funderRequests.map(({ requestedCents }) => centsFromRow(requestedCents))),
      proposed: sumCents(reviews.flatMap(({ proposedCents }) => centsFromRow(proposedCents) ?? [])),
      score:
        totals.length > 0 ? Math.round(totals.reduce((sum, total) => sum + total, 0) / totals.length) : null,
      decision: decision
        ? {
            id: decision.id,
            outcome: decision.outcome,
            granted: sumCents(decision.lines.map(({ amountCents }) => centsFromRow(amountCents))),
          }
        : null,
    },
  };
}
