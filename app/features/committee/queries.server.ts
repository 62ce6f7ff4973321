import { fullName, type Actor } from "~/domain/access/actor";
import { mayEver } from "~/domain/access/policy";
import type { DecisionOutcome, SessionStatus } from "~/domain/committee/lifecycle";
import { type Cents, sumCents } from "~/domain/money/cents";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Ports } from "~/platform/ports.server";
import { sessionsPreparedBy, sessionsSeenBy } from "./sessions-of.server";

export interface SessionLine {
  readonly id: string;
  readonly title: string;
  readonly scheduledAt: Date;
  readonly status: SessionStatus;
  readonly items: number;
}

/** Sessions that the actor sits in or prepares, the latest first. */
export async function listSessions({ db }: Ports, actor: Actor): Promise<readonly SessionLine[]> {
  const rows = await db.committeeSession.findMany({
    where: sessionsSeenBy(actor),
    orderBy: { scheduledAt: "desc" },
    take: 100,
    select: { id: true, title: true, scheduledAt: true, status: true, _count: { select: { agenda: true } } },
  });
  return rows.map(({ _count, ...session }) => ({ ...session, items: _count.agenda }));
}

export interface SessionView extends Omit<SessionLine, "items"> {
  readonly place: string;
  readonly quorum: number;
  readonly present: number;
  readonly members: readonly {
    readonly userId: string;
    readonly name: string;
    readonly mandate: "chair" | "secretary" | "member";
    readonly votes: boolean;
    readonly organisation: string;
    readonly isPresent: boolean;
  }[];
  readonly items: readonly AgendaLine[];
  readonly envelopes: readonly {
    readonly id: string;
    readonly label: string;
    readonly total: Cents;
    readonly committed: Cents;
  }[];
  /** What the actor is here. */
  readonly mine: { readonly mandate: "chair" | "secretary" | "member" | null; readonly prepares: boolean };
  readonly hasPublication: boolean;
}

export interface AgendaLine {
  readonly number: string;
  readonly position: number;
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

/** A session with its agenda as the actor may hear it; null when it is not theirs. */
export async function findSession(
  { db }: Ports,
  actor: Actor,
  sessionId: string,
): Promise<SessionView | null> {
  const row = await db.committeeSession.findFirst({
    where: { AND: [{ id: sessionId }, sessionsSeenBy(actor)] },
    select: {
      id: true,
      title: true,
      scheduledAt: true,
      place: true,
      status: true,
      quorum: true,
      publications: { where: { cancelledAt: null }, select: { id: true } },
      members: {
        orderBy: [{ mandate: "asc" }, { user: { lastName: "asc" } }],
        select: {
          userId: true,
          mandate: true,
          votes: true,
          organisation: true,
          presentAt: true,
          user: { select: { firstName: true, lastName: true } },
        },
      },
      call: {
        select: {
          funders: {
            orderBy: { funder: { position: "asc" } },
            select: {
              funder: { select: { name: true } },
              envelope: { select: { id: true, amountCents: true, committedCents: true } },
            },
          },
        },
      },
      agenda: { orderBy: { position: "asc" }, select: agendaItem(actor) },
    },
  });
  if (!row) return null;
  const prepares = mayEver(actor, "committee.prepare") && (await isPreparedBy(db, actor, sessionId));
  return {
    ...row,
    present: row.members.filter(({ votes, presentAt }) => votes && presentAt).length,
    members: row.members.map(({ user, presentAt, ...member }) => ({
      ...member,
      name: fullName(user),
      isPresent: presentAt !== null,
    })),
    items: row.agenda.map(toAgendaLine),
    envelopes: (row.call?.funders ?? []).map(({ funder, envelope }) => ({
      id: envelope.id,
      label: funder.name,
      total: centsFromRow(envelope.amountCents),
      committed: centsFromRow(envelope.committedCents),
    })),
    mine: { mandate: row.members.find(({ userId }) => userId === actor.userId)?.mandate ?? null, prepares },
    hasPublication: row.publications.length > 0,
  };
}

function agendaItem(actor: Actor) {
  return {
    position: true,
    recusals: { where: { userId: actor.userId }, select: { userId: true } },
    decisions: {
      where: { undoneAt: null },
      select: { id: true, outcome: true, lines: { select: { amountCents: true } } },
    },
    application: {
      select: {
        number: true,
        title: true,
        association: {
          select: {
            name: true,
            members: { where: { userId: actor.userId, endedAt: null }, select: { id: true } },
          },
        },
        conflicts: { where: { userId: actor.userId, liftedAt: null }, select: { id: true } },
        funderRequests: { select: { requestedCents: true } },
        reviews: { select: { proposedCents: true, totalHundredths: true } },
      },
    },
  } as const;
}

interface AgendaRow {
  position: number;
  recusals: unknown[];
  decisions: { id: string; outcome: DecisionOutcome; lines: { amountCents: bigint }[] }[];
  application: {
    number: string;
    title: string;
    association: { name: string; members: unknown[] };
    conflicts: unknown[];
    funderRequests: { requestedCents: bigint }[];
    reviews: { proposedCents: bigint | null; totalHundredths: number | null }[];
  };
}

function toAgendaLine({ position, recusals, decisions, application }: AgendaRow): AgendaLine {
  const { number, association, conflicts, reviews } = application;
  if (recusals.length + association.members.length + conflicts.length > 0)
    return { number, position, heard: null };
  const decision = decisions[0];
  const totals = reviews.flatMap(({ totalHundredths }) =>
    totalHundredths === null ? [] : [totalHundredths],
  );
  return {
    number,
    position,
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

async function isPreparedBy(db: Ports["db"], actor: Actor, sessionId: string): Promise<boolean> {
  const scope = sessionsPreparedBy(actor);
  return (await db.committeeSession.count({ where: { AND: [{ id: sessionId }, scope] } })) > 0;
}
