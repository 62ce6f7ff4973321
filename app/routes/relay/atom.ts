import type { LoaderFunctionArgs } from "@remix-run/node";
import { atomFeed } from "~/domain/relay/atom-feed";
import { callsOfFeed } from "~/features/relay/feed-of.server";
import { openToAnySite } from "~/platform/http/public-api";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  openToAll(request);
  const { calls, title, query } = await callsOfFeed(ports(), new URL(request.url).searchParams.get("pilier"));
  const settings = {
    origin: context.config.publicOrigin,
    path: `/appels.atom${query}`,
    title,
    now: ports().now(),
  };
  return new Response(atomFeed(calls, settings), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", ...openToAnySite },
  });
}
