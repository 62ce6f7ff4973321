import { deliveryOutcomes, type DeliveryOutcome, type LetterState } from "~/domain/delivery/attempt";
import type { Ports } from "~/platform/ports.server";
import { letterSubject } from "~/platform/mail/letter-subject.server";
import { forgetsPayload } from "~/platform/outbox/forgotten-payload";

export interface DeliveryFilter {
  readonly state: LetterState | null;
  /** Part of the recipient's address; empty for everyone. */
  readonly recipient: string;
  /** Identifier of the last letter of the page before. */
  readonly before: string | null;
}

export interface LoggedLetter {
  readonly id: string;
  /** Its subject, or the name of its kind when it can no longer be written. */
  readonly subject: string;
  readonly recipient: string;
  readonly state: LetterState;
  readonly attempts: number;
  readonly writtenAt: Date;
  /** The server's last sentence, null before the first attempt. */
  readonly lastResponse: string | null;
}

export interface LetterRecord extends LoggedLetter {
  readonly kind: string;
  readonly sentAt: Date | null;
  /** Null when no attempt is to come. */
  readonly nextAttemptAt: Date | null;
  readonly maySendAgain: boolean;
  readonly deliveries: readonly {
    readonly id: string;
    readonly attemptedAt: Date;
    readonly outcome: DeliveryOutcome;
    readonly response: string;
  }[];
}

const perPage = 40;

const lettered = {
  id: true,
  kind: true,
  payload: true,
  recipient: true,
  status: true,
  attempts: true,
  createdAt: true,
} as const;

/** Letters of the outbox, the last written first. */
export async function listLetters(
  { db }: Ports,
  { state, recipient, before }: DeliveryFilter,
): Promise<{ letters: LoggedLetter[]; next: string | null }> {
  const rows = await db.outboxMessage.findMany({
    where: {
      ...(state ? { status: state } : {}),
      ...(recipient ? { recipient: { contains: recipient, mode: "insensitive" } } : {}),
      ...(before ? { id: { lt: before } } : {}),
    },
    select: { ...lettered, deliveries: { select: { response: true }, orderBy: { id: "desc" }, take: 1 } },
    orderBy: { id: "desc" },
    take: perPage + 1,
  });
  const letters = rows.slice(0, perPage).map((row) => logged(row, row.deliveries[0]?.response));
  return { letters, next: rows.length > perPage ? (letters.at(-1)?.id ?? null) : null };
}

/** How many letters there are in each state. */
export async function countLetters({ db }: Ports): Promise<Record<LetterState, number>> {
  const groups = await db.outboxMessage.groupBy({ by: ["status"], _count: { _all: true } });
  const counts = { pending: 0, sent: 0, dead: 0 };
  for (const { status, _count } of groups) counts[status] = _count._all;
  return counts;
}

/** One letter with every attempt, or null. */
export async function findLetter({ db }: Ports, id: string): Promise<LetterRecord | null> {
  const row = await db.outboxMessage.findUnique({
    where: { id },
    select: {
      ...lettered,
      sentAt: true,
      nextAttemptAt: true,
      deliveries: {
        select: { id: true, attemptedAt: true, outcome: true, response: true },
        orderBy: { id: "desc" },
      },
    },
  });
  if (!row) return null;
  return {
    ...logged(row, row.deliveries[0]?.response),
    kind: row.kind,
    sentAt: row.sentAt,
    nextAttemptAt: row.status === "pending" ? row.nextAttemptAt : null,
    maySendAgain: row.status === "dead" && !forgetsPayload(row.kind),
    deliveries: row.deliveries.map((delivery) => ({ ...delivery, outcome: asOutcome(delivery.outcome) })),
  };
}

interface LetteredRow {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly recipient: string;
  readonly status: LetterState;
  readonly attempts: number;
  readonly createdAt: Date;
}

function logged(row: LetteredRow, lastResponse: string | undefined): LoggedLetter {
  return {
    id: row.id,
    subject: letterSubject(row.kind, row.payload) ?? row.kind,
    recipient: row.recipient,
    state: row.status,
    attempts: row.attempts,
    writtenAt: row.createdAt,
    lastResponse: lastResponse ?? null,
  };
}

function asOutcome(outcome: string): DeliveryOutcome {
  return deliveryOutcomes.find((known) => known === outcome) ?? "temporary";
}
