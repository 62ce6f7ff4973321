import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import type { Tx } from "~/platform/database/database.server";
import { lockSession } from "./session-steps.server";
import { sessionsComposedBy } from "./sessions-of.server";

export type AgendaRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "session-started" }
  | { readonly code: "nothing-chosen" }
  | { readonly code: "not-ready"; readonly number: string };

/** Locks the session when the actor composes its agenda and it has not started. */
export async function lockEditableAgenda(
  tx: Tx,
  actor: Actor,
  sessionId: string,
): Promise<Result<undefined, AgendaRefusal>> {
  const session = await lockSession(tx, sessionId, sessionsComposedBy(actor));
  if (!session) return refuse({ code: "not-found" });
  return session.status === "planned" || session.status === "convened"
    ? accept()
    : refuse({ code: "session-started" });
}
