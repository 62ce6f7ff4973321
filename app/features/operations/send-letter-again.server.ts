import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import { forgetsPayload } from "~/platform/outbox/forgotten-payload";
import { wakeWorkers } from "~/platform/outbox/wake-workers.server";
import type { Ports } from "~/platform/ports.server";

export type SendAgainRefusal =
  { code: "letter-not-found" } | { code: "letter-not-dead" } | { code: "letter-forgotten" };

/**
 * Gives a letter that was given up another 72 hours, from its first attempt. It keeps its Message-ID, so a mailbox
 * that did receive it shows it once.
 */
export async function sendLetterAgain(
  { db, now }: Ports,
  actor: Actor,
  { messageId }: { messageId: string },
): Promise<Result<undefined, SendAgainRefusal>> {
  const letter = await db.outboxMessage.findUnique({
    where: { id: messageId },
    select: { kind: true, status: true },
  });
  if (!letter) return refuse({ code: "letter-not-found" });
  if (letter.status !== "dead") return refuse({ code: "letter-not-dead" });
  if (forgetsPayload(letter.kind)) return refuse({ code: "letter-forgotten" });
  const at = now();
  return db.$transaction(async (tx) => {
    const { count } = await tx.outboxMessage.updateMany({
      where: { id: messageId, status: "dead" },
      data: { status: "pending", attempts: 0, nextAttemptAt: at },
    });
    if (count === 0) return refuse({ code: "letter-not-dead" });
    await record(tx, {
      at,
      event: "letter.sent-again",
      actor,
      subject: { type: "letter", id: messageId },
      facts: { kind: letter.kind },
    });
    await wakeWorkers(tx);
    return accept();
  });
}
