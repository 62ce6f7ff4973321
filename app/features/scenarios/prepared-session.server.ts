import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { givenText, type Answers } from "~/domain/application/form/answers";
import { rankCandidates } from "~/domain/committee/scenario/candidate";
import { awaitsDecision } from "~/domain/decision/awaiting-decision";
import { heardLines } from "~/domain/decision/heard-lines";
import { cents } from "~/domain/money/cents";
import type { Prisma } from "~/generated/prisma/client.js";
import { anyOf } from "~/platform/access/any-of.server";
import { heardBy } from "~/platform/access/hearing-scope.server";
import { toldDecisions, toldOf } from "~/platform/access/told-decisions.server";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Tx } from "~/platform/database/database.server";
import type { PreparedDossier, PreparedEnvelope, PreparedSession } from "./prepared-session";

function sessionsReadBy(actor: Actor): Prisma.CommitteeSessionWhereInput {
  return anyOf<Prisma.CommitteeSessionWhereInput>([
    { members: { some: { userId: actor.userId } } },
    ...administered(actor),
  ]);
}

function administered(actor: Actor): Prisma.CommitteeSessionWhereInput[] {
  return rolesFor(actor, "committee.prepare").map(({ pillarId }) =>
    pillarId === null ? {} : { call: { pillarId } },
  );
}

/** The session as it is prepared by the actor: its envelopes, and the dossiers they hear; null when it is not theirs. */
export async function findPreparedSession(
  db: Tx,
  actor: Actor,
  sessionId: string,
): Promise<PreparedSession | null> {
  const row = await db.committeeSession.findFirst({
    where: { AND: [{ id: sessionId }, sessionsReadBy(actor)] },
    select: {
      id: true,
      title: true,
      status: true,
      members: { where: { userId: actor.userId }, select: { mandate: true } },
      call: {
        select: {
          pillarId: true,
          campaign: { select: { programmeId: true } },
          funders: {
            orderBy: { funder: { position: "asc" } },
            select: {
              funder: { select: { id: true, name: true } },
              envelope: {
                select: {
                  id: true,
                  year: true,
                  amountCents: true,
                  committedCents: true,
                  pillar: { select: { label: true, shortLabel: true } },
                },
              },
            },
          },
        },
      },
      _count: { select: { agenda: true } },
      agenda: { where: heardBy(actor), orderBy: { position: "asc" }, select: item },
    },
  });
  if (!row) return null;
  const pillarId = row.call?.pillarId ?? null;
  const isAdministrator = rolesFor(actor, "committee.prepare").some(
    (held) => held.pillarId === null || held.pillarId === pillarId,
  );
  const envelopes = (row.call?.funders ?? []).map(({ funder, envelope }) => ({
    envelopeId: envelope.id,
    funderId: funder.id,
    funder: funder.name,
    label: [
      funder.name,
      envelope.pillar && (envelope.pillar.shortLabel ?? envelope.pillar.label),
      envelope.year,
    ]
      .filter(Boolean)
      .join(", "),
    total: centsFromRow(envelope.amountCents),
    committed: centsFromRow(envelope.committedCents),
    room: centsFromRow(envelope.amountCents - envelope.committedCents),
  }));
  const waiting = row.agenda.filter(
    ({ decisions, application }) => decisions.length === 0 && awaitsDecision(application.status),
  );
  const isOver = row.status === "closed" || row.status === "minutes_approved";
  return {
    id: row.id,
    programmeId: row.call?.campaign.programmeId ?? null,
    title: row.title,
    isOver,
    mayWrite: !isOver && (isAdministrator || row.members.some(({ mandate }) => mandate === "secretary")),
    envelopes,
    dossiers: rankCandidates(waiting.map(({ application }) => prepared(application, envelopes))),
    unheard: row._count.agenda - row.agenda.length,
    decided: row.agenda.length - waiting.length,
  };
}

const item = {
  decisions: { where: { undoneAt: null }, select: { id: true } },
  application: {
    select: {
      id: true,
      number: true,
      title: true,
      status: true,
      association: { select: { name: true } },
      ...toldDecisions,
      funderRequests: { select: { funderId: true, requestedCents: true } },
      reviews: {
        where: { completedAt: { not: null } },
        select: { funderId: true, proposedCents: true, totalHundredths: true },
      },
      territories: { where: { kind: "district" }, select: { code: true } },
      sections: { where: { code: "project" }, select: { answers: true } },
    },
  },
} as const satisfies Prisma.AgendaItemSelect;

type Application = Prisma.AgendaItemGetPayload<{ select: typeof item }>["application"];

function prepared(application: Application, envelopes: readonly PreparedEnvelope[]): PreparedDossier {
  const { reviews, funderRequests, territories, association, sections, ...dossier } = application;
  const totals = reviews.flatMap(({ totalHundredths }) => totalHundredths ?? []);
  const { hears } = heardLines(dossier.status, toldOf(application));
  return {
    id: dossier.id,
    number: dossier.number,
    title: dossier.title,
    association: association.name,
    score:
      totals.length > 0 ? Math.round(totals.reduce((sum, total) => sum + total, 0) / totals.length) : null,
    districts: territories.map(({ code }) => code),
    pillar: givenText((sections[0]?.answers ?? {}) as Answers, "pillar"),
    funders: envelopes.flatMap(({ funderId, envelopeId }) => {
      const request = funderRequests.find((one) => one.funderId === funderId);
      if (!request || !hears(funderId)) return [];
      const asked = centsFromRow(request.requestedCents);
      const said = centsFromRow(reviews.find((one) => one.funderId === funderId)?.proposedCents ?? null);
      return [
        { funderId, envelopeId, asked, proposed: said === null ? asked : cents(Math.min(said, asked)) },
      ];
    }),
  };
}
