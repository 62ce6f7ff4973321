import type { Actor } from "~/domain/access/actor";
import type { DecisionOutcome, SessionStatus } from "~/domain/committee/lifecycle";
import { uncoveredNeed } from "~/domain/decision/uncovered-need";
import type { ReviewOpinion } from "~/domain/review/opinion-words";
import { type Cents, noCents } from "~/domain/money/cents";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Ports } from "~/platform/ports.server";

export interface HeardDossier {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly goals: string;
  readonly description: string;
  readonly people: number | null;
  readonly residents: number | null;
  readonly uncovered: Cents;
  readonly sessionStatus: SessionStatus;
  readonly sessionTitle: string;
  readonly isSecretary: boolean;
  readonly funders: readonly HeardFunder[];
  readonly decision: {
    readonly id: string;
    readonly reason: string;
    readonly lines: readonly {
      readonly funder: string;
      readonly outcome: DecisionOutcome;
      readonly amount: Cents;
      readonly conditions: string;
    }[];
  } | null;
  readonly previous: string | null;
  readonly next: string | null;
}

export interface HeardFunder {
  readonly id: string;
  readonly name: string;
  readonly asked: Cents;
  readonly proposed: Cents | null;
  readonly total: number | null;
  readonly opinion: ReviewOpinion | null;
  readonly comment: string;
  readonly left: Cents;
}

/** A dossier as the committee hears it; null for who may not: not in the session, recused, or of the association. */
export async function findHeardDossier(
  { db }: Ports,
  actor: Actor,
  { sessionId, number }: { sessionId: string; number: string },
): Promise<HeardDossier | null> {
  const item = await db.agendaItem.findFirst({
    where: {
      sessionId,
      session: { members: { some: { userId: actor.userId } } },
      recusals: { none: { userId: actor.userId } },
      application: {
        number,
        conflicts: { none: { userId: actor.userId, liftedAt: null } },
        association: { members: { none: { userId: actor.userId, endedAt: null } } },
      },
    },
    select: {
      position: true,
      session: {
        select: {
          status: true,
          title: true,
          members: { where: { userId: actor.userId }, select: { mandate: true } },
          agenda: { orderBy: { position: "asc" }, select: { application: { select: { number: true } } } },
        },
      },
      decisions: {
        where: { undoneAt: null },
        select: {
          id: true,
          reason: true,
          lines: {
            orderBy: { funder: { position: "asc" } },
            select: {
              outcome: true,
              amountCents: true,
              conditions: true,
              funder: { select: { name: true } },
            },
          },
        },
      },
      application: {
        select: {
          title: true,
          association: { select: { name: true } },
          sections: { where: { code: "project" }, select: { answers: true } },
          beneficiaries: { select: { total: true, district: true } },
          budgetLines: {
            where: { scope: "project" },
            select: { side: true, account: true, amountCents: true, inCall: true },
          },
          reviews: {
            where: { completedAt: { not: null } },
            select: {
              funderId: true,
              opinion: true,
              comment: true,
              proposedCents: true,
              totalHundredths: true,
            },
          },
          funderRequests: {
            orderBy: { funder: { position: "asc" } },
            select: { funderId: true, requestedCents: true, funder: { select: { name: true } } },
          },
          call: {
            select: {
              funders: {
                select: { funderId: true, envelope: { select: { amountCents: true, committedCents: true } } },
              },
            },
          },
        },
      },
    },
  });
  if (!item) return null;
  const { application, session, decisions } = item;
  const order = session.agenda.map((other) => other.application.number);
  const place = order.indexOf(number);
  const project = (application.sections[0]?.answers ?? {}) as Record<string, unknown>;
  const decision = decisions[0];
  return {
    number,
    title: application.title,
    association: application.association.name,
    goals: String(project.goals ?? ""),
    description: String(project.description ?? ""),
    people: application.beneficiaries?.total ?? null,
    residents: application.beneficiaries?.district ?? null,
    uncovered: uncoveredNeed(
      application.budgetLines.map((line) => ({ ...line, amount: centsFromRow(line.amountCents) ?? noCents })),
    ),
    sessionStatus: session.status,
    sessionTitle: session.title,
    isSecretary: session.members[0]?.mandate === "secretary",
    funders: application.funderRequests.map(({ funderId, requestedCents, funder }) => {
      const review = application.reviews.find((one) => one.funderId === funderId);
      const envelope = application.call.funders.find((one) => one.funderId === funderId)?.envelope;
      return {
        id: funderId,
        name: funder.name,
        asked: centsFromRow(requestedCents),
        proposed: centsFromRow(review?.proposedCents ?? null),
        total: review?.totalHundredths ?? null,
        opinion: review?.opinion ?? null,
        comment: review?.comment ?? "",
        left: envelope ? centsFromRow(envelope.amountCents - envelope.committedCents) : noCents,
      };
    }),
    decision: decision
      ? {
          id: decision.id,
          reason: decision.reason,
          lines: decision.lines.map(({ funder, outcome, amountCents, conditions }) => ({
            funder: funder.name,
            outcome,
            amount: centsFromRow(amountCents),
            conditions,
          })),
        }
      : null,
    previous: order[place - 1] ?? null,
    next: order[place + 1] ?? null,
  };
}
