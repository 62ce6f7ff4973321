import { fullName, type Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import { inscriptionOf, steps } from "~/domain/application/lifecycle";
import { type Cents, sumCents } from "~/domain/money/cents";
import { anyOf } from "~/platform/access/any-of.server";
import { unlinkedTo } from "~/platform/access/hearing-scope.server";
import { toldDecisions, toldOf } from "~/platform/access/told-decisions.server";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Ports } from "~/platform/ports.server";
import { sessionsComposedBy } from "./sessions-of.server";

/** What the page that plans a session offers: the calls that are prepared by the actor, and who may sit. */
export async function findPlanningChoices({ db, now }: Ports, actor: Actor) {
  const at = now();
  const [calls, people] = await Promise.all([
    db.call.findMany({
      where: {
        publishedAt: { not: null },
        isPractice: false,
        ...anyOf(
          rolesFor(actor, "committee.prepare").map(({ pillarId }) => (pillarId === null ? {} : { pillarId })),
        ),
      },
      orderBy: { closesAt: "desc" },
      take: 50,
      select: { id: true, title: true },
    }),
    db.user.findMany({
      where: {
        disabledAt: null,
        roleGrants: {
          some: { role: "committee_member", revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
        },
      },
      orderBy: [{ lastName: "asc" }, { firstName: "asc" }],
      select: { id: true, firstName: true, lastName: true },
    }),
  ]);
  return { calls, people: people.map((person) => ({ id: person.id, name: fullName(person) })) };
}

export interface AgendaCandidate {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly asked: Cents;
  readonly score: number | null;
}

/** Dossiers that the actor may add to the agenda of the session, the best scored first. */
export async function listAgendaCandidates(
  { db }: Ports,
  actor: Actor,
  sessionId: string,
): Promise<readonly AgendaCandidate[]> {
  const session = await db.committeeSession.findFirst({
    where: { AND: [{ id: sessionId }, sessionsComposedBy(actor)] },
    select: { callId: true },
  });
  if (!session?.callId) return [];
  const rows = await db.application.findMany({
    where: {
      callId: session.callId,
      status: {
        in: [
          ...steps["put-on-agenda"].from,
          ...steps["put-rest-on-agenda"].from,
          ...steps["put-appeal-on-agenda"].from,
        ],
      },
      ...unlinkedTo(actor),
    },
    orderBy: { number: "asc" },
    take: 500,
    select: {
      number: true,
      title: true,
      association: { select: { name: true } },
      status: true,
      ...toldDecisions,
      funderRequests: { select: { funderId: true, requestedCents: true } },
      reviews: { select: { totalHundredths: true } },
    },
  });
  return rows
    .filter((row) => inscriptionOf(row.status, toldOf(row)) !== null)
    .map(({ number, title, association, funderRequests, reviews }) => {
      const totals = reviews.flatMap(({ totalHundredths }) =>
        totalHundredths === null ? [] : [totalHundredths],
      );
      return {
        number,
        title,
        association: association.name,
        asked: sumCents(funderRequests.map(({ requestedCents }) => centsFromRow(requestedCents))),
        score:
          totals.length > 0
            ? Math.round(totals.reduce((sum, total) => sum + total, 0) / totals.length)
            : null,
      };
    })
    .sort((one, other) => (other.score ?? -1) - (one.score ?? -1));
}
