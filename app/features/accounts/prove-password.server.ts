import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import type { Ports } from "~/platform/ports.server";
import { throttle } from "~/platform/throttle/portal-throttle.server";
import type { TooManyAttempts } from "~/platform/throttle/throttle.server";
import { isPassword } from "./password-hash.server";

export type ProofRefusal = { readonly code: "wrong-password" } | TooManyAttempts;

/** Asks the password of a signed-in person again, before what is sensitive; tries are counted as at sign-in. */
export async function provePassword(
  { db }: Pick<Ports, "db">,
  actor: Actor,
  password: string,
): Promise<Result<undefined, ProofRefusal>> {
  const allowed = await throttle("sign-in-account").consume(actor.email);
  if (!allowed.ok) return allowed;
  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { passwordHash: true },
  });
  if (!(await isPassword(passwordHash, password))) return refuse({ code: "wrong-password" });
  await throttle("sign-in-account").forget(actor.email);
  return accept();
}
