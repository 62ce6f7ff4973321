import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import type { Tx } from "~/platform/database/database.server";
import type { PreparedSession } from "./prepared-session";
import { findPreparedSession } from "./prepared-session.server";
import { holdSession } from "./scenario-rows.server";

export type SessionRefusal =
  /** Not a session that the actor prepares. */
  | { readonly code: "not-found" }
  /** The session is closed: nothing is prepared any more. */
  | { readonly code: "session-closed" };

/** The session, held, when the actor may write its scenarios. */
export async function writableSession(
  tx: Tx,
  actor: Actor,
  sessionId: string,
): Promise<Result<PreparedSession, SessionRefusal>> {
  await holdSession(tx, sessionId);
  const session = await findPreparedSession(tx, actor, sessionId);
  if (!session) return refuse({ code: "not-found" });
  if (session.isOver) return refuse({ code: "session-closed" });
  return session.mayWrite ? accept(session) : refuse({ code: "not-found" });
}
