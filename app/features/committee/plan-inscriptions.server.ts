import type { Actor } from "~/domain/access/actor";
import { inscriptionOf } from "~/domain/application/lifecycle";
import { unlinkedTo } from "~/platform/access/hearing-scope.server";
import { toldDecisions, toldOf } from "~/platform/access/told-decisions.server";
import type { Ports } from "~/platform/ports.server";
import { sessionsComposedBy } from "./sessions-of.server";

const notStarted = ["planned", "convened"] as const;
const most = 50;

export interface SessionToCompose {
  readonly id: string;
  readonly title: string;
  readonly scheduledAt: Date;
}

/** Sessions that have not started and whose agenda the actor composes, the nearest first. */
export function listSessionsToCompose({ db }: Ports, actor: Actor): Promise<readonly SessionToCompose[]> {
  return db.committeeSession.findMany({
    where: { AND: [{ status: { in: [...notStarted] } }, sessionsComposedBy(actor)] },
    orderBy: [{ scheduledAt: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, title: true, scheduledAt: true },
  });
}

export type PlannedInscription = "ready" | "already" | "other-call" | "not-ready";

/** What `addToAgenda` would answer for each of these dossiers; null when the session is not the actor's to compose. */
export async function planInscriptions(
  { db }: Ports,
  actor: Actor,
  { sessionId, numbers }: { sessionId: string; numbers: readonly string[] },
): Promise<ReadonlyMap<string, PlannedInscription> | null> {
  const session = await db.committeeSession.findFirst({
    where: { AND: [{ id: sessionId, status: { in: [...notStarted] } }, sessionsComposedBy(actor)] },
    select: { callId: true },
  });
  if (!session) return null;
  const rows = await db.application.findMany({
    where: { number: { in: [...numbers] }, ...unlinkedTo(actor) },
    select: {
      number: true,
      callId: true,
      status: true,
      agendaItems: { where: { sessionId }, select: { id: true } },
      ...toldDecisions,
    },
  });
  const plan = new Map<string, PlannedInscription>(numbers.map((number) => [number, "not-ready"]));
  for (const { number, callId, agendaItems, ...row } of rows) {
    if (agendaItems.length > 0) plan.set(number, "already");
    else if (session.callId !== null && session.callId !== callId) plan.set(number, "other-call");
    else if (inscriptionOf(row.status, toldOf(row)) !== null) plan.set(number, "ready");
  }
  return plan;
}
