import type { Actor } from "~/domain/access/actor";
import type { WrongSessionStatus } from "~/domain/committee/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { countPresent, lockSession, stepSession } from "./session-steps.server";
import { sessionsWithMandate } from "./sessions-of.server";

export type OpenSessionRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "no-quorum"; readonly present: number; readonly quorum: number }
  | WrongSessionStatus;

/** The chair opens the session once the quorum is there. */
export async function openSession(
  { db, now }: Ports,
  actor: Actor,
  { sessionId }: { sessionId: string },
): Promise<Result<undefined, OpenSessionRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const session = await lockSession(tx, sessionId, sessionsWithMandate(actor, "chair"));
    if (!session) return refuse({ code: "not-found" });
    const present = await countPresent(tx, sessionId);
    if (present < session.quorum) return refuse({ code: "no-quorum", present, quorum: session.quorum });
    const stepped = await stepSession(tx, session, "open", { openedAt: at });
    if (!stepped.ok) return stepped;
    await record(tx, {
      at,
      event: "committee.session-opened",
      actor,
      subject: { type: "committee-session", id: sessionId },
      facts: { present, quorum: session.quorum },
    });
    return accept();
  });
}
