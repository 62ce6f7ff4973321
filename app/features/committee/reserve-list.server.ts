import type { Actor } from "~/domain/access/actor";
import { inscriptionOf } from "~/domain/application/lifecycle";
import type { SessionStatus } from "~/domain/committee/lifecycle";
import { rankReserve, type Ranked, type ReservedDossier } from "~/domain/decision/reserve-list";
import { cents, type Cents } from "~/domain/money/cents";
import type { Prisma } from "~/generated/prisma/client.js";
import { unlinkedTo } from "~/platform/access/hearing-scope.server";
import { saidIn, toldDecisions } from "~/platform/access/told-decisions.server";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Ports } from "~/platform/ports.server";
import { sessionsComposedBy, sessionsSeenBy } from "./sessions-of.server";

export interface ReserveLine extends ReservedDossier {
  readonly title: string;
  readonly association: string;
  /** By the funders that keep it in reserve, in their order. */
  readonly funders: readonly { readonly name: string; readonly asked: Cents; readonly amount: Cents }[];
  /** It may be put on an agenda now: its letter was sent, and no other session hears it. */
  readonly isReady: boolean;
}

export interface ReserveView {
  readonly session: { readonly id: string; readonly title: string; readonly status: SessionStatus };
  /** The actor composes the agenda, and the session has not started. */
  readonly mayAdd: boolean;
  readonly envelopes: readonly { readonly label: string; readonly total: Cents; readonly committed: Cents }[];
  readonly list: readonly Ranked<ReserveLine>[];
}

/** The reserve list of the session's call as the actor may hear it, by rank; null when the session is not theirs. */
export async function findReserveList(
  { db }: Ports,
  actor: Actor,
  sessionId: string,
): Promise<ReserveView | null> {
  const session = await db.committeeSession.findFirst({
    where: { AND: [{ id: sessionId }, sessionsSeenBy(actor)] },
    select: {
      id: true,
      title: true,
      status: true,
      call: {
        select: {
          id: true,
          funders: {
            orderBy: { funder: { position: "asc" } },
            select: {
              funderId: true,
              funder: { select: { name: true } },
              envelope: { select: { id: true, amountCents: true, committedCents: true } },
            },
          },
        },
      },
    },
  });
  if (!session) return null;
  const funders = session.call?.funders ?? [];
  const composes = await db.committeeSession.count({
    where: { AND: [{ id: sessionId }, sessionsComposedBy(actor)] },
  });
  const rows = session.call
    ? await db.application.findMany({
        where: keptInReserve(actor, session.call.id),
        take: 500,
        select: reserved,
      })
    : [];
  const { id, title, status } = session;
  return {
    session: { id, title, status },
    mayAdd: composes > 0 && (status === "planned" || status === "convened"),
    envelopes: funders.map(({ funder, envelope }) => ({
      label: funder.name,
      total: centsFromRow(envelope.amountCents),
      committed: centsFromRow(envelope.committedCents),
    })),
    list: rankReserve(
      rows.flatMap((row) => toLine(row, funders)),
      new Map(
        funders.map(({ envelope }) => [
          envelope.id,
          centsFromRow(envelope.amountCents - envelope.committedCents),
        ]),
      ),
    ),
  };
}

/** Dossiers that a funder placed in reserve, told or not yet, and that the actor hears. */
function keptInReserve(actor: Actor, callId: string): Prisma.ApplicationWhereInput {
  return {
    callId,
    status: { in: ["committee_pending", "reserve_list", "partially_granted", "rest_pending"] },
    decisions: { some: { undoneAt: null, lines: { some: { outcome: "reserve_list" } } } },
    agendaItems: { none: { recusals: { some: { userId: actor.userId } } } },
    ...unlinkedTo(actor),
  };
}

const reserved = {
  number: true,
  title: true,
  status: true,
  association: { select: { name: true } },
  funderRequests: { select: { funderId: true, requestedCents: true } },
  reviews: {
    where: { completedAt: { not: null } },
    select: { funderId: true, proposedCents: true, totalHundredths: true },
  },
  decisions: {
    where: { undoneAt: null },
    select: {
      recordedAt: true,
      letter: { select: { sentAt: true } },
      lines: toldDecisions.decisions.select.lines,
    },
  },
} as const satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof reserved }>;
type FunderOfCall = {
  readonly funderId: string;
  readonly funder: { readonly name: string };
  readonly envelope: { readonly id: string };
};

function toLine(row: Row, funders: readonly FunderOfCall[]): ReserveLine[] {
  const { reserved: keeping } = saidIn(row);
  if (keeping.size === 0) return [];
  const told = row.decisions.filter(({ letter }) => letter?.sentAt);
  const totals = row.reviews.flatMap(({ totalHundredths }) => totalHundredths ?? []);
  const shares = funders.flatMap(({ funderId, funder, envelope }) => {
    const request = row.funderRequests.find((one) => one.funderId === funderId);
    if (!request || !keeping.has(funderId)) return [];
    const asked = centsFromRow(request.requestedCents);
    const review = row.reviews.find((one) => one.funderId === funderId);
    const proposed = centsFromRow(review?.proposedCents ?? null) ?? asked;
    const amount = cents(proposed > 0 ? Math.min(proposed, asked) : asked);
    return [{ name: funder.name, asked, amount, envelopeId: envelope.id }];
  });
  return [
    {
      number: row.number,
      title: row.title,
      association: row.association.name,
      score:
        totals.length > 0 ? Math.round(totals.reduce((sum, total) => sum + total, 0) / totals.length) : null,
      funders: shares.map(({ name, asked, amount }) => ({ name, asked, amount })),
      amounts: shares.map(({ envelopeId, amount }) => ({ envelopeId, amount })),
      isReady: inscriptionOf(row.status, { ...saidIn({ decisions: told }), appeal: null }) !== null,
    },
  ];
}
