import { setTimeout as wait } from "node:timers/promises";
import { accept, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { throttle } from "~/platform/throttle/portal-throttle.server";
import type { TooManyAttempts } from "~/platform/throttle/throttle.server";
import { issueCode } from "./email-codes.server";

/** Longer than writing a letter takes: whether one was written does not show in how long the answer took. */
const shortestAnswerMs = 250;

/** Sends a reset code when the address has an account; answers alike, and in like time, when it has none. */
export async function requestPasswordReset(
  { db, now }: Ports,
  { email, network }: { email: string; network: string },
): Promise<Result<undefined, TooManyAttempts>> {
  for (const [name, key] of [
    ["mail-network", network],
    ["mail-address", email],
  ] as const) {
    const allowed = await throttle(name).consume(key);
    if (!allowed.ok) return allowed;
  }
  await Promise.all([sendCode({ db, now }, email), wait(shortestAnswerMs)]);
  return accept();
}

async function sendCode({ db, now }: Ports, email: string): Promise<void> {
  const at = now();
  await db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true, disabledAt: true } });
    const code = await issueCode(tx, { purpose: "password_reset", email }, at);
    const attempt = crypto.randomUUID();
    await record(tx, {
      at,
      event: "account.reset-requested",
      actor: null,
      subject: { type: "password-reset", id: attempt },
      emails:
        user && !user.disabledAt
          ? [{ kind: "account.password-reset-code", payload: { email, code }, dedupe: attempt }]
          : [],
    });
  });
}
