import { passwordWeakness } from "~/domain/account/password";
import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { revokeSessions } from "~/platform/session/open-session.server";
import { hashPassword, isPassword } from "./password-hash.server";

export type PasswordChangeRefusal =
  { readonly code: "wrong-password" } | { readonly code: "weak-password"; readonly sentence: string };

/** Changes the password of who knows the current one, ends the other sessions, and tells the owner. */
export async function changePassword(
  { db, now }: Ports,
  actor: Actor,
  { current, password, sessionId }: { current: string; password: string; sessionId: string },
): Promise<Result<undefined, PasswordChangeRefusal>> {
  const weakness = passwordWeakness(password, actor);
  if (weakness) return refuse({ code: "weak-password", sentence: weakness });
  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { passwordHash: true },
  });
  if (!(await isPassword(passwordHash, current))) return refuse({ code: "wrong-password" });
  const changed = await hashPassword(password);
  const at = now();
  return inTransaction(db, async (tx) => {
    await tx.user.update({
      where: { id: actor.userId },
      data: { passwordHash: changed, passwordChangedAt: at, version: { increment: 1 } },
    });
    await revokeSessions(tx, { userId: actor.userId, at, exceptId: sessionId });
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
