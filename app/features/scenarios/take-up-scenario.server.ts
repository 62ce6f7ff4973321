import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { writableSession, type SessionRefusal } from "./writable-session.server";

/**
 * The decision forms of the session begin with the amounts of this scenario, and of no other. Nothing is decided by
 * it: each decision is still typed and recorded by a person.
 */
export async function takeUpScenario(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, scenarioId }: { sessionId: string; scenarioId: string },
): Promise<Result<undefined, SessionRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    const session = await writableSession(tx, actor, sessionId);
    if (!session.ok) return session;
    // One after the other: the session has one scenario taken up.
    await tx.$queryRaw`SELECT id FROM scenarios WHERE session_id = ${sessionId}::uuid ORDER BY id FOR UPDATE`;
    const others = { sessionId, id: { not: scenarioId }, takenUpAt: { not: null } };
    await tx.scenario.updateMany({ where: others, data: { takenUpAt: null } });
    const { count } = await tx.scenario.updateMany({
      where: { id: scenarioId, sessionId },
      data: { takenUpAt: at },
    });
    if (count === 0) return refuse({ code: "not-found" });
    await record(tx, {
      at,
      event: "scenario.taken-up",
      actor,
      subject: { type: "scenario", id: scenarioId },
      facts: { sessionId },
    });
    return accept();
  });
}
