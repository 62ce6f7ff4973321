import { emails, type EmailKind } from "~emails/index";
import type { Tx } from "~/platform/database/database.server";
import { singleRecipient } from "~/platform/mail/single-recipient";
import { wakeWorkers } from "./wake-workers.server";

interface Letter {
  readonly kind: EmailKind;
  readonly payload: unknown;
  readonly dedupe: string;
  readonly applicationId?: string | undefined;
}

/**
 * Writes letters in the outbox and wakes the workers when the transaction commits.
 *
 * The row is the whole truth of a letter. The wake-up is a PostgreSQL notification and not a job: it needs no
 * second row to keep in step, it is silent after a rollback, and one that nobody hears costs seconds because
 * workers also look by themselves.
 */
export async function enqueue(tx: Tx, at: Date, letters: readonly Letter[]): Promise<void> {
  if (letters.length === 0) return;
  const { count } = await tx.outboxMessage.createMany({
    data: letters.map((letter) => row(letter, at)),
    skipDuplicates: true,
  });
  if (count > 0) await wakeWorkers(tx);
}

function row({ kind, payload: unchecked, dedupe, applicationId }: Letter, at: Date) {
  const { payload, to } = emails[kind].address(unchecked);
  return {
    kind,
    payload,
    recipient: singleRecipient(to),
    dedupeKey: `${kind}:${dedupe}`,
    applicationId: applicationId ?? null,
    createdAt: at,
    nextAttemptAt: at,
  };
}
