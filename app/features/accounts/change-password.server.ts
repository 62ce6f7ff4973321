import { passwordWeakness } from "~/domain/account/password";
import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { revokeSessions } from "~/platform/session/open-session.server";
import { throttle } from "~/platform/throttle/portal-throttle.server";
import type { TooManyAttempts } from "~/platform/throttle/throttle.server";
import { forgetDevices } from "./known-devices.server";
import { hashPassword, isPassword } from "./password-hash.server";

export interface PasswordChange {
  readonly current: string;
  readonly password: string;
  /** The session and the device that stay. */
  readonly sessionId: string;
  readonly deviceToken: string | null;
}

export type PasswordChangeRefusal =
  | TooManyAttempts
  | { readonly code: "wrong-password" }
  | { readonly code: "weak-password"; readonly sentence: string };

/** Changes the password of who knows the current one, ends the other sessions, and tells the owner. */
export async function changePassword(
  { db, now }: Ports,
  actor: Actor,
  { current, password, sessionId, deviceToken }: PasswordChange,
): Promise<Result<undefined, PasswordChangeRefusal>> {
  const weakness = passwordWeakness(password, actor);
  if (weakness) return refuse({ code: "weak-password", sentence: weakness });
  const allowed = await throttle("password-change").consume(actor.userId);
  if (!allowed.ok) return allowed;
  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { passwordHash: true },
  });
  if (!(await isPassword(passwordHash, current))) return refuse({ code: "wrong-password" });
  const changed = await hashPassword(password);
  const at = now();
  await throttle("password-change").forget(actor.userId);
  return inTransaction(db, async (tx) => {
    await tx.user.update({
      where: { id: actor.userId },
      data: { passwordHash: changed, passwordChangedAt: at, version: { increment: 1 } },
    });
    await revokeSessions(tx, { userId: actor.userId, at, exceptId: sessionId });
    await forgetDevices(tx, { userId: actor.userId, exceptToken: deviceToken });
    await record(tx, {
      at,
      event: "account.password-changed",
      actor,
      subject: { type: "user", id: actor.userId },
      emails: [
        {
          kind: "account.password-changed",
          payload: { email: actor.email },
          dedupe: `${actor.userId}:${at.getTime()}`,
        },
      ],
    });
    return accept();
  });
}
