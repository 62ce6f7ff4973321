import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { openSession } from "~/platform/session/open-session.server";
import { throttle } from "~/platform/throttle/portal-throttle.server";
import type { TooManyAttempts } from "~/platform/throttle/throttle.server";
import { findKnownDevice, rememberDevice } from "./known-devices.server";
import { isPassword } from "./password-hash.server";

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** The client's network, for the throttle. */
  readonly network: string;
  readonly userAgent: string;
  /** What the cookie of known devices says. */
  readonly deviceToken: string | null;
}

export interface SignedIn {
  readonly setCookie: string;
  /** Makes this browser one that the account knows; absent when it is one already. */
  readonly deviceToken: string | null;
  readonly userId: string;
  /** The session opens nothing until the second factor is given. */
  readonly awaitsSecondFactor: boolean;
}

export type SignInRefusal = { readonly code: "wrong-credentials" } | TooManyAttempts;

/**
 * Opens a new session. A wrong password, an unknown address and a disabled account get the same answer in the
 * same time; the tenth try within a quarter of an hour is not read. Tries from a browser that the account knows are
 * counted apart.
 */
export async function signIn(
  { db, now }: Ports,
  { email, password, network, userAgent, deviceToken }: Credentials,
): Promise<Result<SignedIn, SignInRefusal>> {
  const deviceId = await findKnownDevice(db, { email, token: deviceToken, at: now() });
  const counts = deviceId
    ? ([["sign-in-device", deviceId]] as const)
    : ([
        ["sign-in-account", email],
        ["sign-in-network", network],
      ] as const);
  for (const [name, key] of counts) {
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

  if (deviceId) await throttle("sign-in-device").forget(deviceId);
  else
    await Promise.all([
      throttle("sign-in-account").forget(email),
      throttle("sign-in-network").refund(network),
    ]);
  const awaitsSecondFactor = Boolean(user.secondFactor?.confirmedAt);
  const at = now();
  return db.$transaction(async (tx) => {
    const setCookie = await openSession(tx, {
      userId: user.id,
      at,
      complete: !awaitsSecondFactor,
      userAgent,
    });
    const newToken = deviceId ? null : await rememberDevice(tx, { userId: user.id, at });
    await record(tx, {
      at,
      event: "account.signed-in",
      actor: { userId: user.id },
      subject: { type: "user", id: user.id },
      facts: { awaitsSecondFactor },
    });
    return accept({ setCookie, deviceToken: newToken, userId: user.id, awaitsSecondFactor });
  });
}
