import { z } from "zod";
import { notFound } from "~/platform/http/refusals.server";

/**
 * The session that the address names.
 *
 * @throws {Response} 404 for what cannot be one
 */
export function sessionIdOf({ sessionId }: { readonly sessionId?: string }): string {
  return z.uuid().safeParse(sessionId).success ? sessionId! : notFound();
}
