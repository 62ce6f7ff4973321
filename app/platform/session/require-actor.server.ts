import { redirect } from "@remix-run/node";
import { isAgent, type Actor } from "~/domain/access/actor";
import { mayEver, type Permission } from "~/domain/access/policy";
import { forbidden } from "~/platform/http/refusals.server";
import { config } from "~/platform/ports.server";
import { keepForm } from "./keep-form.server";
import { findCurrentSession, type CurrentSession } from "./current-session.server";

/**
 * The person who asks, when the policy lets them do this somewhere; on what exactly is for the query to say.
 *
 * Without a session: to the sign-in page and back, with the form that was sent, when one was. Beyond the role: 403.
 *
 * @throws {Response}
 */
export async function requireActor(request: Request, permission: Permission): Promise<Actor> {
  return (await requireSession(request, permission)).actor;
}

/** As `requireActor`, with the session itself. */
export async function requireSession(request: Request, permission: Permission): Promise<CurrentSession> {
  const session = await findCurrentSession(request);
  if (!session) throw redirect(signInPath(request, await keepForm(request)));
  if (!session.complete) throw redirect("/connexion/second-facteur");
  if (mustEnrol(session) && permission !== "account.manage") throw redirect("/compte/second-facteur");
  if (!mayEver(session.actor, permission)) forbidden();
  return session;
}

/** For pages that everyone may see and that greet the person who is signed in. */
export async function optionalActor(request: Request): Promise<Actor | null> {
  const session = await findCurrentSession(request);
  return session?.complete === true ? session.actor : null;
}

/** Says that a page or an action is for everyone on purpose; `npm run check` asks each of them to choose. */
export function openToAll(_request: Request): void {}

function mustEnrol({ actor, hasSecondFactor }: CurrentSession): boolean {
  return isAgent(actor) && !hasSecondFactor && config().agentSecondFactor === "required";
}

function signInPath(request: Request, keptForm: string | null): string {
  if (keptForm !== null) return `/connexion?${new URLSearchParams({ suite: `/reprise/${keptForm}` })}`;
  const { pathname, search } = new URL(request.url);
  const page = request.method === "GET" ? pathname.replace(/\.data$/, "") + withoutRoutes(search) : pathname;
  return `/connexion?${new URLSearchParams({ suite: page })}`;
}

function withoutRoutes(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete("_routes");
  return parameters.size > 0 ? `?${parameters}` : "";
}
