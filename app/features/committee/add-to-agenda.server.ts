import type { Actor } from "~/domain/access/actor";
import { advance, inscriptionOf } from "~/domain/application/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import type { Prisma } from "~/generated/prisma/client.js";
import { unlinkedTo } from "~/platform/access/hearing-scope.server";
import { toldDecisions, toldOf } from "~/platform/access/told-decisions.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import type { Ports } from "~/platform/ports.server";
import { lockEditableAgenda, type AgendaRefusal } from "./editable-agenda.server";

/** Silence may have refused a dossier that was on an agenda: it leaves that one before its appeal comes on another. */
const heardNowhere = {
  agendaItems: {
    none: {
      session: { status: { in: ["planned", "convened", "in_session"] } },
      decisions: { none: { undoneAt: null } },
    },
  },
} as const satisfies Prisma.ApplicationWhereInput;

/**
 * Puts dossiers of the session's call at the end of its agenda, all of them or none: those that are scored,
 * adjourned in whole or in part, on the reserve list, or whose appeal was examined, and to which the actor is no party.
 */
export async function addToAgenda(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, numbers }: { sessionId: string; numbers: readonly string[] },
): Promise<Result<{ added: number }, AgendaRefusal>> {
  if (numbers.length === 0) return refuse({ code: "nothing-chosen" });
  const at = now();
  return inTransaction(db, async (tx) => {
    const editable = await lockEditableAgenda(tx, actor, sessionId);
    if (!editable.ok) return editable;
    const { callId } = await tx.committeeSession.findUniqueOrThrow({
      where: { id: sessionId },
      select: { callId: true },
    });
    const applications = await tx.application.findMany({
      where: {
        number: { in: [...numbers] },
        ...(callId === null ? {} : { callId }),
        ...unlinkedTo(actor),
        ...heardNowhere,
      },
      select: { id: true, number: true, status: true, version: true, ...toldDecisions },
    });
    const last = await tx.agendaItem.aggregate({ where: { sessionId }, _max: { position: true } });
    let position = last._max.position ?? 0;
    for (const number of numbers) {
      const application = applications.find((one) => one.number === number);
      const step = application && inscriptionOf(application.status, toldOf(application));
      const next = application && step ? advance(application.status, step) : null;
      if (!application || !step || !next?.ok) return refuse({ code: "not-ready", number });
      const { id, status: from, version } = application;
      const move = { id, version, step, from, to: next.value, at } as const;
      if (!(await moveApplication(tx, { ...move, takenById: actor.userId })))
        return refuse({ code: "not-ready", number });
      position += 1;
      await tx.agendaItem.create({ data: { sessionId, applicationId: id, position } });
    }
    await record(tx, {
      at,
      event: "committee.agenda-extended",
      actor,
      subject: { type: "committee-session", id: sessionId },
      facts: { numbers: [...numbers] },
    });
    return accept({ added: numbers.length });
  });
}
