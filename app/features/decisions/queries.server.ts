import { fullName, type Actor } from "~/domain/access/actor";
import { recordKeeper, votingSeats } from "~/domain/committee/room";
import { awaitsDecision } from "~/domain/decision/awaiting-decision";
import { heardLines } from "~/domain/decision/heard-lines";
import { lessGranted, uncoveredNeed } from "~/domain/decision/uncovered-need";
import { noCents } from "~/domain/money/cents";
import { heardBy } from "~/platform/access/hearing-scope.server";
import { room, roomOf } from "~/platform/access/session-room.server";
import { toldDecisions, toldOf } from "~/platform/access/told-decisions.server";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Ports } from "~/platform/ports.server";
import type { HeardDossier } from "./heard-dossier";
import type { ItemAddress } from "./heard-item.server";
import { takenUp } from "./taken-up.server";

/** A dossier as the committee hears it; null for who may not: not in the session, recused, or of the association. */
export async function findHeardDossier(
  { db }: Ports,
  actor: Actor,
  { sessionId, number }: ItemAddress,
): Promise<HeardDossier | null> {
  const item = await db.agendaItem.findFirst({
    where: {
      AND: [heardBy(actor), { application: { number } }],
      sessionId,
      session: { members: { some: { userId: actor.userId } } },
    },
    select: {
      recusals: room.recusals,
      votes: { select: { userId: true, choice: true } },
      session: {
        select: {
          status: true,
          title: true,
          quorum: true,
          scenarios: takenUp(number),
          members: {
            select: { ...room.members.select, user: { select: { firstName: true, lastName: true } } },
          },
          agenda: {
            where: heardBy(actor),
            orderBy: { position: "asc" },
            select: { application: { select: { number: true } } },
          },
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
          ...room.parties,
          ...toldDecisions,
          title: true,
          status: true,
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
  const inTheRoom = roomOf(item);
  const voting = votingSeats(inTheRoom);
  const isToDecide = decisions.length === 0 && awaitsDecision(application.status);
  const order = session.agenda.map((other) => other.application.number);
  const place = order.indexOf(number);
  const project = (application.sections[0]?.answers ?? {}) as Record<string, unknown>;
  const decision = decisions[0];
  const { hears, grantedByOthers, appeal } = heardLines(application.status, toldOf(application));
  return {
    number,
    title: application.title,
    association: application.association.name,
    goals: String(project.goals ?? ""),
    description: String(project.description ?? ""),
    people: application.beneficiaries?.total ?? null,
    residents: application.beneficiaries?.district ?? null,
    uncovered: lessGranted(
      uncoveredNeed(
        application.budgetLines.map((line) => ({
          ...line,
          amount: centsFromRow(line.amountCents) ?? noCents,
        })),
      ),
      grantedByOthers,
    ),
    alreadyGranted: grantedByOthers,
    isAppeal: appeal !== null,
    sessionStatus: session.status,
    sessionTitle: session.title,
    scenario: session.scenarios[0]?.name ?? null,
    keepsRecord: recordKeeper(inTheRoom) === actor.userId,
    isToDecide,
    quorum: session.quorum,
    present: voting.length,
    away: session.members
      .filter(({ userId }) => inTheRoom.away.has(userId))
      .map(({ user }) => fullName(user)),
    votes: {
      choices: item.votes.map(({ choice }) => choice),
      mine: item.votes.find(({ userId }) => userId === actor.userId)?.choice ?? null,
      isOpenToMe:
        isToDecide && session.status === "in_session" && voting.some(({ userId }) => userId === actor.userId),
    },
    funders: application.funderRequests
      .filter(({ funderId }) => hears(funderId))
      .map(({ funderId, requestedCents, funder }) => {
        const review = application.reviews.find((one) => one.funderId === funderId);
        const inScenario = session.scenarios[0]?.lines.find((line) => line.funderId === funderId);
        const envelope = application.call.funders.find((one) => one.funderId === funderId)?.envelope;
        return {
          id: funderId,
          name: funder.name,
          asked: centsFromRow(requestedCents),
          before: appeal?.before.get(funderId) ?? null,
          proposed: centsFromRow(review?.proposedCents ?? null),
          inScenario: centsFromRow(inScenario?.amountCents ?? null),
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
