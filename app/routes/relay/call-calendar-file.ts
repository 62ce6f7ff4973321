import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarFile } from "~/domain/relay/calendar-file";
import { findRelayedCall } from "~/features/relay/relayed-calls.server";
import { openToAnySite } from "~/platform/http/public-api";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  openToAll(request);
  const call = (await findRelayedCall(ports(), { slug: params.slug! })) ?? notFound();
  return new Response(calendarFile([call], { origin: context.config.publicOrigin, name: call.title }), {
    headers: { "Content-Type": "text/calendar; charset=utf-8", ...openToAnySite },
  });
}
