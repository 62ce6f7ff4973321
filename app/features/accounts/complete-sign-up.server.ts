import { passwordWeakness } from "~/domain/account/password";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken } from "~/platform/database/conflicts.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { openSession } from "~/platform/session/open-session.server";
import { throttle } from "~/platform/throttle/portal-throttle.server";
import type { TooManyAttempts } from "~/platform/throttle/throttle.server";
import { acceptInvitations } from "./accept-invitations.server";
import { useCode, type CodeRefusal } from "./email-codes.server";
import { rememberDevice } from "./known-devices.server";
import { hashPassword } from "./password-hash.server";

export interface SignUp {
  readonly email: string;
  readonly code: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly password: string;
  readonly network: string;
  readonly userAgent: string;
}

export type SignUpRefusal =
  CodeRefusal | { readonly code: "weak-password"; readonly sentence: string } | TooManyAttempts;

/** Creates the account that the code was asked for, accepts the invitations that waited for it, and signs in. */
export async function completeSignUp(
  { db, now }: Ports,
  { email, code, firstName, lastName, password, network, userAgent }: SignUp,
): Promise<Result<{ setCookie: string; deviceToken: string; userId: string }, SignUpRefusal>> {
  const weakness = passwordWeakness(password, { email, firstName, lastName });
  if (weakness) return refuse({ code: "weak-password", sentence: weakness });
  const allowed = await throttle("code-network").consume(network);
  if (!allowed.ok) return allowed;
  const passwordHash = await hashPassword(password);
  const at = now();

  // The try is counted on its own: it stays counted when the account cannot be made.
  const used = await db.$transaction((tx) => useCode(tx, { purpose: "sign_up", email }, code, at));
  if (!used.ok) return used;
  try {
    return await db.$transaction(async (tx) => {
      const { id: userId } = await tx.user.create({
        data: {
          email,
          firstName,
          lastName,
          passwordHash,
          emailVerifiedAt: at,
          passwordChangedAt: at,
          createdAt: at,
        },
        select: { id: true },
      });
      const setCookie = await openSession(tx, { userId, at, complete: true, userAgent });
      const deviceToken = await rememberDevice(tx, { userId, at });
      await record(tx, {
        at,
        event: "account.created",
        actor: { userId },
        subject: { type: "user", id: userId },
      });
      await acceptInvitations(tx, { userId, email, at });
      return accept({ setCookie, deviceToken, userId });
    });
  } catch (error) {
    // The address has an account: the code that was sent to it opens nothing.
    if (isTaken(error)) return refuse({ code: "code-expired" });
    throw error;
  }
}
