import type { Actor } from "~/domain/access/actor";
import { instantInWords } from "~/domain/calendar/paris";
import type { WrongSessionStatus } from "~/domain/committee/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { sessionsPreparedBy } from "./sessions-of.server";
import { lockSession, stepSession } from "./session-steps.server";

export type ConveneRefusal =
  { readonly code: "not-found" } | { readonly code: "empty-agenda" } | WrongSessionStatus;

/** Sends the convocation to every member; the agenda has at least one dossier. */
export async function conveneSession(
  { db, now }: Ports,
  actor: Actor,
  { sessionId }: { sessionId: string },
): Promise<Result<undefined, ConveneRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const session = await lockSession(tx, sessionId, sessionsPreparedBy(actor));
    if (!session) return refuse({ code: "not-found" });
    if ((await tx.agendaItem.count({ where: { sessionId } })) === 0) return refuse({ code: "empty-agenda" });
    const stepped = await stepSession(tx, session, "convene");
    if (!stepped.ok) return stepped;
    const { title, scheduledAt, place, members } = await tx.committeeSession.findUniqueOrThrow({
      where: { id: sessionId },
      select: {
        title: true,
        scheduledAt: true,
        place: true,
        members: {
          where: { user: { disabledAt: null } },
          select: { user: { select: { id: true, email: true } } },
        },
      },
    });
    await record(tx, {
      at,
      event: "committee.session-convened",
      actor,
      subject: { type: "committee-session", id: sessionId },
      facts: { members: members.length },
      emails: members.map(({ user }) => ({
        kind: "committee.session-convened",
        payload: { email: user.email, sessionId, title, place, scheduledAt: instantInWords(scheduledAt) },
        dedupe: `${sessionId}:${user.id}`,
      })),
    });
    return accept();
  });
}
