import { redirect } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import { isCarrying } from "~/features/applications/self-test/start-path";
import { startForAssociation } from "~/features/applications/start/start-for-association.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { safePath } from "~/platform/http/safe-redirect.server";
import { ports } from "~/platform/ports.server";
import { noHeldAnswersHeader, readHeldAnswers } from "~/platform/session/self-test-cookie.server";

/** Where someone goes once their association is there: to the dossier they came for, when they came for one. */
export async function nextPage(
  request: Request,
  actor: Actor,
  { associationId, suite, said }: { associationId: string; suite: string | undefined; said: string },
): Promise<Response> {
  const wanted = new URL(safePath(suite, "/"), "http://portal.invalid");
  const call = wanted.pathname === "/dossiers/nouveau" ? wanted.searchParams.get("appel") : null;
  if (call) {
    const carried = isCarrying(wanted.searchParams) ? await readHeldAnswers(request, call) : {};
    const question = await startForAssociation(ports(), {
      userId: actor.userId,
      associationId,
      call,
      carried,
    });
    if (question) {
      const answer = await redirectWithFlash(question, `${said} Votre dossier est commencé.`);
      if (Object.keys(carried).length > 0) answer.headers.append("Set-Cookie", await noHeldAnswersHeader());
      return answer;
    }
  }
  if (wanted.pathname !== "/") return redirect(`${wanted.pathname}${wanted.search}`, 303);
  return redirectWithFlash(`/associations/${associationId}`, said);
}
