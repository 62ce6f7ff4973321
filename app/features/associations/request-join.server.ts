import type { Actor } from "~/domain/access/actor";
import { fullName } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { agentMayAnswerFrom } from "~/domain/association/join-request";
import { dayInWords } from "~/domain/calendar/paris";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { listManagers } from "./addressees.server";

export type JoinRefusal = { readonly code: "not-found" | "already-member" | "already-asked" | "too-many" };

/** Requests of one person that wait at once, in all associations. */
const mostWaiting = 5;

/** Asks those who manage an association to be let in. Who they are is not told. */
export async function requestJoin(
  { db, now }: Ports,
  actor: Actor,
  { associationId, position }: { associationId: string; position: string },
): Promise<Result<undefined, JoinRefusal>> {
  if (associationsFor(actor, "association.read").includes(associationId))
    return refuse({ code: "already-member" });
  try {
    return await inTransaction(db, async (tx) => {
      const at = now();
      await tx.$queryRaw`SELECT id FROM users WHERE id = ${actor.userId}::uuid FOR UPDATE`;
      const association = await tx.association.findUnique({
        where: { id: associationId },
        select: { name: true },
      });
      if (!association) return refuse({ code: "not-found" });
      const waiting = await tx.joinRequest.count({ where: { userId: actor.userId, settledAt: null } });
      if (waiting >= mostWaiting) return refuse({ code: "too-many" });
      const { id } = await tx.joinRequest.create({
        data: { associationId, userId: actor.userId, position, requestedAt: at, mandates: [] },
        select: { id: true },
      });
      const managers = await listManagers(tx, associationId, at);
      await record(tx, {
        at,
        event: "association.join-requested",
        actor,
        subject: { type: "association", id: associationId },
        facts: { requestId: id },
        emails: managers.map(({ userId, email }) => ({
          kind: "association.join-requested",
          dedupe: `${id}:${userId}`,
          payload: {
            email,
            association: association.name,
            associationId,
            person: fullName(actor),
            position,
            agentFrom: dayInWords(agentMayAnswerFrom(at)),
          },
        })),
      });
      return accept();
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "already-asked" });
    throw error;
  }
}
