import type { LoaderFunctionArgs } from "@remix-run/node";
import { demoOnly } from "~/platform/config/demo-only.server";
import { notFound } from "~/platform/http/refusals.server";
import { findLetterModel } from "~/platform/mail/letter-models.server";
import { answerMailHtml } from "~/platform/mail/shown-mail.server";
import { openToAll } from "~/platform/session/require-actor.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request);
  const model = await findLetterModel(params.kind!, { origin: demoOnly().publicOrigin });
  return answerMailHtml((model ?? notFound()).html);
}
