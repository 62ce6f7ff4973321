import type { Actor } from "~/domain/access/actor";
import { advance } from "~/domain/application/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { sessionsPreparedBy } from "./sessions-of.server";
import { lockSession } from "./session-steps.server";

export type AgendaRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "session-started" }
  | { readonly code: "nothing-chosen" }
  | { readonly code: "not-ready"; readonly number: string };

const editable = ["planned", "convened"] as const;

/** Puts dossiers of the session's call on its agenda: those that are scored, adjourned or on the reserve list. */
export async function addToAgenda(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, numbers }: { sessionId: string; numbers: readonly string[] },
): Promise<Result<{ added: number }, AgendaRefusal>> {
  if (numbers.length === 0) return refuse({ code: "nothing-chosen" });
  const at = now();
  return db
    .$transaction(async (tx) => {
      const found = await editableSession(tx, actor, sessionId);
      if (!found.ok) return found;
      const { callId } = await tx.committeeSession.findUniqueOrThrow({
        where: { id: sessionId },
        select: { callId: true },
      });
      const last = await tx.agendaItem.aggregate({ where: { sessionId }, _max: { position: true } });
      let position = last._max.position ?? 0;
      for (const number of numbers) {
        const application = await tx.application.findFirst({
          where: { number, ...(callId === null ? {} : { callId }) },
          select: { id: true, status: true, version: true },
        });
        const next = application ? advance(application.status, "put-on-agenda") : null;
        if (!application || !next?.ok) return abandon(number);
        const moved = await tx.application.updateMany({
          where: { id: application.id, version: application.version },
          data: { status: next.value, updatedAt: at, version: { increment: 1 } },
        });
        if (moved.count === 0) return abandon(number);
        position += 1;
        await tx.agendaItem.create({ data: { sessionId, applicationId: application.id, position } });
        await tx.applicationStepTaken.create({
          data: {
            applicationId: application.id,
            step: "put-on-agenda",
            fromStatus: application.status,
            toStatus: next.value,
            takenAt: at,
            takenById: actor.userId,
          },
        });
      }
      await record(tx, {
        at,
        event: "committee.agenda-extended",
        actor,
        subject: { type: "committee-session", id: sessionId },
        facts: { numbers: [...numbers] },
      });
      return accept({ added: numbers.length });
    })
    .catch((error: unknown) => {
      if (error instanceof NotReady) return refuse({ code: "not-ready", number: error.number });
      throw error;
    });
}

/** Moves one dossier up or down by a place: the order in which the committee hears them. */
export async function moveOnAgenda(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, number, by }: { sessionId: string; number: string; by: -1 | 1 },
): Promise<Result<undefined, AgendaRefusal>> {
  const at = now();
  return db.$transaction(async (tx) => {
    const found = await editableSession(tx, actor, sessionId);
    if (!found.ok) return found;
    const items = await tx.agendaItem.findMany({
      where: { sessionId },
      orderBy: { position: "asc" },
      select: { id: true, position: true, application: { select: { number: true } } },
    });
    const index = items.findIndex((item) => item.application.number === number);
    const [item, neighbour] = [items[index], items[index + by]];
    if (!item) return refuse({ code: "not-found" });
    if (!neighbour) return accept();
    await tx.agendaItem.update({ where: { id: item.id }, data: { position: neighbour.position } });
    await tx.agendaItem.update({ where: { id: neighbour.id }, data: { position: item.position } });
    await record(tx, {
      at,
      event: "committee.agenda-reordered",
      actor,
      subject: { type: "committee-session", id: sessionId },
      facts: { number, by },
    });
    return accept();
  });
}

async function editableSession(
  tx: Tx,
  actor: Actor,
  sessionId: string,
): Promise<Result<undefined, AgendaRefusal>> {
  const session = await lockSession(tx, sessionId, sessionsPreparedBy(actor));
  if (!session) return refuse({ code: "not-found" });
  return editable.some((status) => status === session.status)
    ? accept()
    : refuse({ code: "session-started" });
}

/** Leaves the whole transaction: of several dossiers, either all are added or none. */
class NotReady extends Error {
  constructor(readonly number: string) {
    super(`${number} is not ready for a committee`);
  }
}

function abandon(number: string): never {
  throw new NotReady(number);
}
