import type { LoaderFunctionArgs } from "@remix-run/node";
import { findMailHtml } from "~/features/mailbox/queries.server";
import { demoOnly } from "~/platform/config/demo-only.server";
import { notFound } from "~/platform/http/refusals.server";
import { answerMailHtml } from "~/platform/mail/shown-mail.server";
import { openToAll } from "~/platform/session/require-actor.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request);
  return answerMailHtml((await findMailHtml(demoOnly().dataDir, params.mailId!)) ?? notFound());
}
