import type { Actor } from "~/domain/access/actor";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import type { DecisionOutcome } from "~/domain/committee/lifecycle";
import { awaitsDecision } from "~/domain/decision/awaiting-decision";
import { type Cents, sumCents } from "~/domain/money/cents";
import { centsFromRow } from "~/platform/database/cents.server";

export interface AgendaLine {
  readonly number: string;
  readonly position: number;
  /** False once it is decided, and once the dossier was withdrawn: nothing is decided on it any more. */
  readonly isToDecide: boolean;
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

/** What is read of an item, with what says whether the actor may hear it. */
export function agendaItem(actor: Actor) {
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
        status: true,
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
    status: ApplicationStatus;
    title: string;
    association: { name: string; members: unknown[] };
    conflicts: unknown[];
    funderRequests: { requestedCents: bigint }[];
    reviews: { proposedCents: bigint | null; totalHundredths: number | null }[];
  };
}

/** The item as the actor may hear it: recused, in conflict or of the association, they learn its number only. */
export function toAgendaLine({ position, recusals, decisions, application }: AgendaRow): AgendaLine {
  const { number, association, conflicts, reviews } = application;
  const decision = decisions[0];
  const isToDecide = decision === undefined && awaitsDecision(application.status);
  if (recusals.length + association.members.length + conflicts.length > 0)
    return { number, position, isToDecide, heard: null };
  const totals = reviews.flatMap(({ totalHundredths }) =>
    totalHundredths === null ? [] : [totalHundredths],
  );
  return {
    number,
    position,
    isToDecide,
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
