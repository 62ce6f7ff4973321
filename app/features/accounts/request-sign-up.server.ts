import { accept, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { throttle } from "~/platform/throttle/portal-throttle.server";
import type { TooManyAttempts } from "~/platform/throttle/throttle.server";
import { issueCode } from "./email-codes.server";

/**
 * Sends a code to the address, or, when it already has an account, a letter that says so. Both answer alike:
 * who has an account is not told to a stranger.
 */
export async function requestSignUp(
  { db, now }: Ports,
  { email, network }: { email: string; network: string },
): Promise<Result<undefined, TooManyAttempts>> {
  for (const [name, key] of [
    ["sign-up-network", network],
    ["mail-network", network],
    ["mail-address", email],
  ] as const) {
    const allowed = await throttle(name).consume(key);
    if (!allowed.ok) return allowed;
  }
  const at = now();
  return db.$transaction(async (tx) => {
    const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
    const code = await issueCode(tx, { purpose: "sign_up", email }, at);
    const attempt = crypto.randomUUID();
    await record(tx, {
      at,
      event: "account.sign-up-requested",
      actor: null,
      subject: { type: "sign-up", id: attempt },
      emails: [
        known
          ? { kind: "account.already-registered", payload: { email }, dedupe: attempt }
          : { kind: "account.sign-up-code", payload: { email, code }, dedupe: attempt },
      ],
    });
    return accept();
  });
}
