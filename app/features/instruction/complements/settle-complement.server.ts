import type { Actor } from "~/domain/access/actor";
import { advance } from "~/domain/application/lifecycle";
import { dayInWords, parisDay, type Day } from "~/domain/calendar/paris";
import { checkDay, returnStep, type RequestRefusal } from "~/domain/complement/request";
import { accept, refuse, type Result } from "~/domain/result";
import { associationReaders } from "~/platform/access/association-readers.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import type { Ports } from "~/platform/ports.server";
import { giveUpRequest, holdRequest, type RequestNamed } from "./held-request.server";

export type SettleRefusal = { readonly code: "not-found" } | { readonly code: "changed-meanwhile" };

type Settled<More = never> = Result<undefined, SettleRefusal | More>;

/** The answer is complete: a person has read it. */
export async function acceptComplement(
  { db, now }: Ports,
  actor: Actor,
  named: RequestNamed,
): Promise<Settled> {
  const at = now();
  return inTransaction<Settled>(db, async (tx) => {
    const request = await holdRequest(tx, actor, named);
    if (!request) return refuse({ code: "not-found" });
    const { count } = await tx.complementRequest.updateMany({
      where: { id: request.id, answeredAt: { not: null }, acceptedAt: null },
      data: { acceptedAt: at },
    });
    if (count === 0) return refuse({ code: "changed-meanwhile" });
    const { id, applicationId } = request;
    const subject = { type: "complement", id };
    await record(tx, {
      at,
      event: "complement.accepted",
      actor,
      subject,
      applicationId,
      facts: { applicationId },
    });
    return accept();
  });
}

/** Nobody answered, or the answer is no longer needed: the instruction goes on with what is there. */
export async function giveUpComplement(
  { db, now }: Ports,
  actor: Actor,
  named: RequestNamed,
): Promise<Settled> {
  const at = now();
  return inTransaction<Settled>(db, async (tx) => {
    const request = await holdRequest(tx, actor, named);
    if (!request) return refuse({ code: "not-found" });
    const { applicationId: id, application, fromStatus } = request;
    const step = returnStep(fromStatus);
    const next = advance(application.status, step);
    if (!next.ok || !(await giveUpRequest(tx, request.id, at))) return refuse({ code: "changed-meanwhile" });
    const { status: from, version } = application;
    const moved = { id, version, step, from, to: next.value, at, takenById: actor.userId };
    if (!(await moveApplication(tx, moved))) return refuse({ code: "changed-meanwhile" });
    await record(tx, {
      at,
      event: "complement.given-up",
      actor,
      subject: { type: "complement", id: request.id },
      applicationId: id,
      facts: { applicationId: id },
    });
    return accept();
  });
}

/**
 * Gives more time, as a new request for the same things: the clock ran between the end of the first and this one.
 * What the association had begun to write is kept.
 */
export async function extendComplement(
  { db, now }: Ports,
  actor: Actor,
  { dueOn, ...named }: RequestNamed & { dueOn: Day },
): Promise<Settled<Exclude<RequestRefusal, { code: "unknown-subject" }>>> {
  const at = now();
  type Answer = Settled<Exclude<RequestRefusal, { code: "unknown-subject" }>>;
  return inTransaction<Answer>(db, async (tx) => {
    const request = await holdRequest(tx, actor, named);
    if (!request) return refuse({ code: "not-found" });
    const checked = checkDay(dueOn, parisDay(at));
    if (!checked.ok) return checked;
    if (!(await giveUpRequest(tx, request.id, at))) return refuse({ code: "changed-meanwhile" });
    const { applicationId, subjects, message, fromStatus, draft, application } = request;
    const longer = await tx.complementRequest.create({
      data: {
        applicationId,
        askedById: actor.userId,
        askedAt: at,
        dueOn: new Date(dueOn),
        message,
        subjects,
        fromStatus,
        draft: draft as object,
      },
      select: { id: true },
    });
    const readers = await associationReaders(tx, application.associationId, at);
    await record(tx, {
      at,
      event: "complement.extended",
      actor,
      subject: { type: "complement", id: longer.id },
      applicationId,
      facts: { applicationId, dueOn },
      emails: readers.map(({ userId, email }) => ({
        kind: "complement.asked",
        payload: { email, number: named.number, dueOn: dayInWords(dueOn) },
        dedupe: `${longer.id}:${userId}`,
      })),
    });
    return accept();
  });
}
