import { setTimeout as wait } from "node:timers/promises";
import { isEmailKind } from "~emails/index";
import { afterAttempt } from "~/domain/delivery/attempt";
import type { Mailer } from "~/platform/mail/mailer.server";
import { writeLetter } from "~/platform/mail/write-letter.server";
import type { Ports } from "~/platform/ports.server";
import { forgetsPayload } from "./forgotten-payload";
import { answerOf, taken, type ServerAnswer } from "./server-answer";
import type { WaitingLetter } from "./outbox-line.server";

export interface Road {
  readonly mailer: Mailer;
  readonly publicOrigin: string;
}

const settleTries = 20;
const betweenTriesMs = 1_000;

/**
 * One attempt at one letter that the caller holds: write, hand over, then keep what the server said. No transaction
 * is open while the server is spoken to.
 *
 * Once, but for one window: when this process or its database dies after the server took the letter and before the
 * row says so, it is sent again, with the same Message-ID, by which mailboxes know it.
 */
export async function deliver(ports: Ports, road: Road, letter: WaitingLetter): Promise<ServerAnswer> {
  const attemptedAt = ports.now();
  const answer = await attempt(road, letter);
  await keep(() => settle(ports, letter, attemptedAt, answer));
  return answer;
}

async function attempt({ mailer, publicOrigin }: Road, letter: WaitingLetter): Promise<ServerAnswer> {
  try {
    if (!isEmailKind(letter.kind))
      return { outcome: "temporary", response: `unknown letter: ${letter.kind}` };
    const written = await writeLetter(letter.kind, letter.payload, { origin: publicOrigin });
    const parcel = { ...written, to: letter.recipient, id: letter.id, writtenAt: letter.createdAt };
    return taken(await mailer.send(parcel));
  } catch (fault) {
    return answerOf(fault);
  }
}

async function settle(
  { db }: Ports,
  letter: WaitingLetter,
  attemptedAt: Date,
  { outcome, response }: ServerAnswer,
) {
  const after = afterAttempt(letter.attempts + 1, outcome);
  const waitSeconds = after.state === "pending" ? after.waitSeconds : 0;
  const isOver = after.state !== "pending";
  await db.$transaction([
    db.delivery.create({
      data: { messageId: letter.id, attemptedAt, outcome, response },
      select: { id: true },
    }),
    db.outboxMessage.updateMany({
      where: { id: letter.id, status: "pending" },
      data: {
        status: after.state,
        attempts: letter.attempts + 1,
        nextAttemptAt: new Date(attemptedAt.getTime() + waitSeconds * 1_000),
        ...(outcome === "sent" ? { sentAt: attemptedAt } : {}),
        ...(isOver && forgetsPayload(letter.kind) ? { payload: {} } : {}),
      },
    }),
  ]);
}

/** The database may be away for a moment after the server took the letter: forgetting would send it twice. */
async function keep(write: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write();
    } catch (fault) {
      if (tries === settleTries) throw fault;
      await wait(betweenTriesMs);
    }
  }
}
