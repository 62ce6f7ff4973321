import type { Actor } from "~/domain/access/actor";
import { advance, type ApplicationStatus, type ApplicationStep } from "~/domain/application/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import type { Ports } from "~/platform/ports.server";
import { lockEditableAgenda, type AgendaRefusal } from "./editable-agenda.server";

const stepOff: Partial<Record<ApplicationStatus, ApplicationStep>> = {
  rest_pending: "take-rest-off-agenda",
  appeal_pending: "take-appeal-off-agenda",
};

/** Takes a dossier off the agenda of a session that has not started; it becomes again what it was before. */
export async function removeFromAgenda(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, number }: { sessionId: string; number: string },
): Promise<Result<undefined, AgendaRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const editable = await lockEditableAgenda(tx, actor, sessionId);
    if (!editable.ok) return editable;
    const item = await tx.agendaItem.findFirst({
      where: { sessionId, application: { number } },
      select: { id: true, application: { select: { id: true, status: true, version: true } } },
    });
    if (!item) return refuse({ code: "not-found" });
    const { id, status: from, version } = item.application;
    const step = stepOff[from] ?? (await stepBack(tx, id));
    const next = advance(from, step);
    // One that was withdrawn, or that silence refused, leaves the agenda as it is.
    if (next.ok) {
      const move = { id, version, step, from, to: next.value, at, takenById: actor.userId };
      if (!(await moveApplication(tx, move))) return refuse({ code: "not-ready", number });
    }
    await tx.recusal.deleteMany({ where: { agendaItemId: item.id } });
    await tx.agendaItem.delete({ where: { id: item.id } });
    await record(tx, {
      at,
      event: "committee.agenda-shortened",
      actor,
      subject: { type: "committee-session", id: sessionId },
      facts: { number },
    });
    return accept();
  });
}

/** Step that undoes the latest inscription of the dossier on an agenda. */
async function stepBack(tx: Tx, applicationId: string): Promise<ApplicationStep> {
  const inscription = await tx.applicationStepTaken.findFirst({
    where: { applicationId, step: "put-on-agenda" },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { fromStatus: true },
  });
  if (inscription?.fromStatus === "adjourned") return "return-to-adjourned";
  return inscription?.fromStatus === "reserve_list" ? "return-to-reserve" : "take-off-agenda";
}
