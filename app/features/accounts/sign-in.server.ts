import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { openSession } from "~/platform/session/open-session.server";
import { throttle } from "~/platform/throttle/portal-throttle.server";
import type { TooManyAttempts } from "~/platform/throttle/throttle.server";
import { isPassword } from "./password-hash.server";

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** The client's network, for the throttle. */
  readonly network: string;
  readonly userAgent: string;
}

export interface SignedIn {
  readonly setCookie: string;
  readonly userId: string;
  /** The session opens nothing until the second factor is given. */
  readonly awaitsSecondFactor: boolean;
}

export type SignInRefusal = { readonly code: "wrong-credentials" } | TooManyAttempts;

/**
 * Opens a new session. A wrong password, an unknown address and a disabled account get the same answer in the
 * same time; the tenth try within a quarter of an hour is not read.
 */
export async function signIn(
  { db, now }: Ports,
  { email, password, network, userAgent }: Credentials,
): Promise<Result<SignedIn, SignInRefusal>> {
  for (const [name, key] of [
    ["sign-in-account", email],
    ["sign-in-network", network],
  ] as const) {
    const allowed = await throttle(name).consume(key);
    if (!allowed.ok) return allowed;
  }
  const user = await db.user.findUnique({
    where: { email },
    select: {
      id: true,
      passwordHash: true,
      disabledAt: true,
      secondFactor: { select: { confirmedAt: true } },
    },
  });
  const matches = await isPassword(user?.passwordHash ?? null, password);
  if (!user || !matches || user.disabledAt) return refuse({ code: "wrong-credentials" });

  await Promise.all([throttle("sign-in-account").forget(email), throttle("sign-in-network").refund(network)]);
  const awaitsSecondFactor = Boolean(user.secondFactor?.confirmedAt);
  const at = now();
  return db.$transaction(async (tx) => {
    const setCookie = await openSession(tx, {
      userId: user.id,
      at,
      complete: !awaitsSecondFactor,
      userAgent,
    });
    await record(tx, {
      at,
      event: "account.signed-in",
      actor: { userId: user.id },
      subject: { type: "user", id: user.id },
      facts: { awaitsSecondFactor },
    });
    return accept({ setCookie, userId: user.id, awaitsSecondFactor });
  });
}
