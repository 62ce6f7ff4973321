import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { lockEditableAgenda, type AgendaRefusal } from "./editable-agenda.server";

/** Moves one dossier up or down by a place: the order in which the committee hears them. */
export async function moveOnAgenda(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, number, by }: { sessionId: string; number: string; by: -1 | 1 },
): Promise<Result<undefined, AgendaRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const editable = await lockEditableAgenda(tx, actor, sessionId);
    if (!editable.ok) return editable;
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
