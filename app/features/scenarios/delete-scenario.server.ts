import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { writableSession, type SessionRefusal } from "./writable-session.server";

/** Removes a scenario; what was decided meanwhile does not rest on it. */
export async function deleteScenario(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, scenarioId }: { sessionId: string; scenarioId: string },
): Promise<Result<undefined, SessionRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const session = await writableSession(tx, actor, sessionId);
    if (!session.ok) return session;
    const { count } = await tx.scenario.deleteMany({ where: { id: scenarioId, sessionId } });
    if (count === 0) return refuse({ code: "not-found" });
    await record(tx, {
      at,
      event: "scenario.deleted",
      actor,
      subject: { type: "scenario", id: scenarioId },
      facts: { sessionId },
    });
    return accept();
  });
}
