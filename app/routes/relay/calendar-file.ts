import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarFile } from "~/domain/relay/calendar-file";
import { callsOfFeed } from "~/features/relay/feed-of.server";
import { openToAnySite } from "~/platform/http/public-api";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  openToAll(request);
  const { calls, title } = await callsOfFeed(ports(), new URL(request.url).searchParams.get("pilier"));
  return new Response(calendarFile(calls, { origin: context.config.publicOrigin, name: title }), {
    headers: { "Content-Type": "text/calendar; charset=utf-8", ...openToAnySite },
  });
}
