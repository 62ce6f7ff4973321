import { passwordWeakness } from "~/domain/account/password";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { revokeSessions } from "~/platform/session/open-session.server";
import { throttle } from "~/platform/throttle/portal-throttle.server";
import type { TooManyAttempts } from "~/platform/throttle/throttle.server";
import { useCode, type CodeRefusal } from "./email-codes.server";
import { forgetDevices, rememberDevice } from "./known-devices.server";
import { hashPassword } from "./password-hash.server";

export interface PasswordReset {
  readonly email: string;
  readonly code: string;
  readonly password: string;
  readonly network: string;
}

export type ResetRefusal =
  CodeRefusal | { readonly code: "weak-password"; readonly sentence: string } | TooManyAttempts;

/**
 * Sets the password, ends every session, lifts the wait that wrong passwords brought, and tells the owner. The account
 * knows this browser from now on, and no other.
 */
export async function resetPassword(
  { db, now }: Ports,
  { email, code, password, network }: PasswordReset,
): Promise<Result<{ deviceToken: string }, ResetRefusal>> {
  const weakness = passwordWeakness(password, { email });
  if (weakness) return refuse({ code: "weak-password", sentence: weakness });
  const allowed = await throttle("code-network").consume(network);
  if (!allowed.ok) return allowed;
  const passwordHash = await hashPassword(password);
  const at = now();
  const used = await db.$transaction((tx) => useCode(tx, { purpose: "password_reset", email }, code, at));
  if (!used.ok) return used;
  const done = await db.$transaction(async (tx) => {
    const user = await tx.user.findFirst({ where: { email, disabledAt: null }, select: { id: true } });
    if (!user) return refuse({ code: "code-expired" });
    await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, passwordChangedAt: at, version: { increment: 1 } },
    });
    await revokeSessions(tx, { userId: user.id, at });
    await forgetDevices(tx, { userId: user.id });
    const deviceToken = await rememberDevice(tx, { userId: user.id, at });
    await record(tx, {
      at,
      event: "account.password-reset",
      actor: { userId: user.id },
      subject: { type: "user", id: user.id },
      emails: [
        { kind: "account.password-changed", payload: { email }, dedupe: `${user.id}:${at.getTime()}` },
      ],
    });
    return accept({ deviceToken });
  });
  if (done.ok) await throttle("sign-in-account").forget(email);
  return done;
}
