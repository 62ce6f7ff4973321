import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { throttle } from "~/platform/throttle/portal-throttle.server";
import type { TooManyAttempts } from "~/platform/throttle/throttle.server";
import { isPassword } from "./password-hash.server";

export type ConfirmationRefusal = { readonly code: "wrong-password" } | TooManyAttempts;

/** The person proves the password again, for an act that an open session alone must not allow. */
export async function confirmSession(
  { db, now }: Ports,
  actor: Actor,
  { sessionId, password }: { sessionId: string; password: string },
): Promise<Result<{ confirmedAt: Date }, ConfirmationRefusal>> {
  const allowed = await throttle("sign-in-account").consume(actor.email);
  if (!allowed.ok) return allowed;
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { passwordHash: true },
  });
  if (!(await isPassword(user.passwordHash, password))) return refuse({ code: "wrong-password" });
  await throttle("sign-in-account").forget(actor.email);
  const confirmedAt = now();
  await db.$transaction(async (tx) => {
    await tx.session.updateMany({
      where: { id: sessionId, userId: actor.userId, revokedAt: null },
      data: { confirmedAt },
    });
    await record(tx, {
      at: confirmedAt,
      event: "account.session-confirmed",
      actor,
      subject: { type: "user", id: actor.userId },
    });
  });
  return accept({ confirmedAt });
}
