import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import type { CreateScenarioRefusal } from "./create-scenario.server";
import { writableSession } from "./writable-session.server";

/** The scenario once more, under another name; what the solver said of it stays with the first. */
export async function duplicateScenario(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, scenarioId, name }: { sessionId: string; scenarioId: string; name: string },
): Promise<Result<{ id: string }, CreateScenarioRefusal>> {
  const at = now();
  try {
    return await inTransaction(db, async (tx) => {
      const session = await writableSession(tx, actor, sessionId);
      if (!session.ok) return session;
      const source = await tx.scenario.findFirst({
        where: { id: scenarioId, sessionId },
        select: { lines: { omit: { scenarioId: true, reason: true } } },
      });
      if (!source) return refuse({ code: "not-found" });
      const { id } = await tx.scenario.create({
        data: {
          sessionId,
          name,
          createdById: actor.userId,
          createdAt: at,
          updatedAt: at,
          lines: { createMany: { data: source.lines } },
        },
        select: { id: true },
      });
      await record(tx, {
        at,
        event: "scenario.created",
        actor,
        subject: { type: "scenario", id },
        facts: { sessionId, from: scenarioId },
      });
      return accept({ id });
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "name-taken" });
    throw error;
  }
}
