import type { Actor } from "~/domain/access/actor";
import { advance } from "~/domain/application/lifecycle";
import { dayInWords, parisDay, type Day } from "~/domain/calendar/paris";
import { checkRequest, type RequestRefusal } from "~/domain/complement/request";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { associationReaders } from "~/platform/access/association-readers.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import type { Ports } from "~/platform/ports.server";

export type AskRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "wrong-status" }
  | { readonly code: "changed-meanwhile" }
  | RequestRefusal;

export interface ComplementToAsk {
  readonly number: string;
  readonly version: number;
  readonly subjects: readonly string[];
  readonly message: string;
  readonly dueOn: Day;
}

/** Opens again what is asked, and only that; the two-month clock stands still meanwhile (CRPA L114-5). */
export async function askComplement(
  { db, now }: Ports,
  actor: Actor,
  { number, version, subjects, message, dueOn }: ComplementToAsk,
): Promise<Result<undefined, AskRefusal>> {
  const at = now();
  return inTransaction<Result<undefined, AskRefusal>>(db, async (tx) => {
    const application = await tx.application.findFirst({
      where: { AND: [{ number }, applicationsWithin(actor, "instruction.admit")] },
      select: { id: true, status: true, associationId: true },
    });
    if (!application) return refuse({ code: "not-found" });
    const { id, status: from, associationId } = application;
    const next = advance(from, "ask-complement");
    if (!next.ok) return refuse({ code: "wrong-status" });
    const checked = checkRequest({ subjects, dueOn }, parisDay(at));
    if (!checked.ok) return checked;

    const takenById = actor.userId;
    const step = "ask-complement";
    if (!(await moveApplication(tx, { id, version, step, from, to: next.value, at, takenById })))
      return refuse({ code: "changed-meanwhile" });
    const request = await tx.complementRequest.create({
      data: {
        applicationId: id,
        askedById: actor.userId,
        askedAt: at,
        dueOn: new Date(dueOn),
        message,
        subjects: [...new Set(subjects)],
        fromStatus: from,
      },
      select: { id: true },
    });
    const readers = await associationReaders(tx, associationId, at);
    await record(tx, {
      at,
      event: "complement.asked",
      actor,
      subject: { type: "complement", id: request.id },
      applicationId: id,
      facts: { applicationId: id, subjects: [...subjects], dueOn },
      emails: readers.map(({ userId, email }) => ({
        kind: "complement.asked",
        payload: { email, number, dueOn: dayInWords(dueOn) },
        dedupe: `${request.id}:${userId}`,
      })),
    });
    return accept();
  });
}
