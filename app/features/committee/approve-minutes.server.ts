import type { Actor } from "~/domain/access/actor";
import type { WrongSessionStatus } from "~/domain/committee/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { lockSession, stepSession } from "./session-steps.server";
import { sessionsWithMandate } from "./sessions-of.server";

export type ApproveMinutesRefusal = { readonly code: "not-found" } | WrongSessionStatus;

/** The chair approves what the secretary recorded of a closed session. */
export async function approveMinutes(
  { db, now }: Ports,
  actor: Actor,
  { sessionId }: { sessionId: string },
): Promise<Result<undefined, ApproveMinutesRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const session = await lockSession(tx, sessionId, sessionsWithMandate(actor, "chair"));
    if (!session) return refuse({ code: "not-found" });
    const stepped = await stepSession(tx, session, "approve-minutes");
    if (!stepped.ok) return stepped;
    await record(tx, {
      at,
      event: "committee.minutes-approved",
      actor,
      subject: { type: "committee-session", id: sessionId },
    });
    return accept();
  });
}
