import type { Actor } from "~/domain/access/actor";
import { lastDayToAppeal } from "~/domain/appeal/time-limit";
import { advance } from "~/domain/application/lifecycle";
import { dayInWords, parisDay } from "~/domain/calendar/paris";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { associationReaders } from "~/platform/access/association-readers.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import { clocked, clockOf, isTold, told } from "~/platform/lifecycle/running-clock.server";
import type { Ports } from "~/platform/ports.server";

export type SilenceRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "wrong-status" }
  /** The two months are not over, or are suspended. */
  | { readonly code: "not-due" }
  | { readonly code: "changed-meanwhile" };

/**
 * A person notes that two months of silence refused the dossier (CRPA L231-4 3°). The association is told, and may
 * contest it from that day; a committee that has the dossier on its agenda may still decide in words.
 */
export async function noteSilence(
  { db, now }: Ports,
  actor: Actor,
  { number, version }: { number: string; version: number },
): Promise<Result<undefined, SilenceRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const application = await tx.application.findFirst({
      where: {
        AND: [{ number, call: { isPractice: false } }, applicationsWithin(actor, "instruction.admit")],
      },
      select: { id: true, status: true, associationId: true, ...clocked, ...told },
    });
    if (!application) return refuse({ code: "not-found" });
    const { id, status: from, associationId } = application;
    const step = "lapse-into-refusal";
    const advanced = advance(from, step);
    if (!advanced.ok || isTold(application)) return refuse({ code: "wrong-status" });
    const { state, dueOn } = clockOf(application, at);
    if (state !== "late") return refuse({ code: "not-due" });
    const moved = await moveApplication(tx, {
      id,
      version,
      step,
      from,
      to: advanced.value,
      at,
      takenById: actor.userId,
      reason: `Aucune réponse le ${dayInWords(dueOn)} au soir.`,
    });
    if (!moved) return refuse({ code: "changed-meanwhile" });
    const readers = await associationReaders(tx, associationId, at);
    await record(tx, {
      at,
      event: "application.refused-by-silence",
      actor,
      subject: { type: "application", id },
      applicationId: id,
      facts: { dueOn },
      emails: readers.map(({ userId, email }) => ({
        kind: "application.refused-by-silence",
        payload: {
          email,
          number,
          silentUntil: dayInWords(dueOn),
          contestUntil: dayInWords(lastDayToAppeal(parisDay(at))),
        },
        dedupe: `${id}:${userId}`,
      })),
    });
    return accept();
  });
}
