import { fullName, type Actor } from "~/domain/access/actor";
import { mayEver } from "~/domain/access/policy";
import { collegeWords, compositionOf, type Composition } from "~/domain/committee/composition";
import type { SessionStatus } from "~/domain/committee/lifecycle";
import type { Cents } from "~/domain/money/cents";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Ports } from "~/platform/ports.server";
import { agendaItem, toAgendaLine, type AgendaLine } from "./agenda-lines.server";
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
    /** In words; null while nobody declared it. */
    readonly college: string | null;
    readonly isPresent: boolean;
  }[];
  readonly composition: Composition;
  readonly items: readonly AgendaLine[];
  readonly envelopes: readonly {
    readonly id: string;
    readonly label: string;
    readonly total: Cents;
    readonly committed: Cents;
  }[];
  /** Dossiers that still need a decision, those included that the actor does not hear. */
  readonly undecided: number;
  /** What the actor is here. */
  readonly mine: {
    readonly mandate: "chair" | "secretary" | "member" | null;
    /** Administers the call: convenes. */
    readonly prepares: boolean;
    /** Administers the call or keeps the record: writes the agenda. */
    readonly composes: boolean;
  };
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
      members: {
        orderBy: [{ mandate: "asc" }, { user: { lastName: "asc" } }],
        select: {
          userId: true,
          mandate: true,
          votes: true,
          organisation: true,
          presentAt: true,
          college: true,
          gender: true,
          isEqualityReferent: true,
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
      agenda: { orderBy: { position: "asc" }, select: agendaItem },
    },
  });
  if (!row) return null;
  const mandate = row.members.find(({ userId }) => userId === actor.userId)?.mandate ?? null;
  const items = row.agenda.map((item) => toAgendaLine(actor, row.members, item));
  const prepares = mayEver(actor, "committee.prepare") && (await isPreparedBy(db, actor, sessionId));
  const { id, title, scheduledAt, place, status, quorum } = row;
  return {
    id,
    title,
    scheduledAt,
    place,
    status,
    quorum,
    present: row.members.filter(({ votes, presentAt }) => votes && presentAt).length,
    // The gender of a person is counted, and goes no further.
    members: row.members.map(({ user, presentAt, userId, votes, organisation, college, ...member }) => ({
      userId,
      name: fullName(user),
      mandate: member.mandate,
      votes,
      organisation,
      college: college && collegeWords[college].toLowerCase(),
      isPresent: presentAt !== null,
    })),
    composition: compositionOf(row.members),
    items,
    undecided: items.filter(({ waitsFor }) => waitsFor === "decision").length,
    envelopes: (row.call?.funders ?? []).map(({ funder, envelope }) => ({
      id: envelope.id,
      label: funder.name,
      total: centsFromRow(envelope.amountCents),
      committed: centsFromRow(envelope.committedCents),
    })),
    mine: { mandate, prepares, composes: prepares || mandate === "secretary" },
  };
}

async function isPreparedBy(db: Ports["db"], actor: Actor, sessionId: string): Promise<boolean> {
  const scope = sessionsPreparedBy(actor);
  return (await db.committeeSession.count({ where: { AND: [{ id: sessionId }, scope] } })) > 0;
}
