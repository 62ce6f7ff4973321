import type { LoaderFunctionArgs } from "@remix-run/node";
import { embeddedList } from "~/features/relay/embedded-list";
import { callsOfFeed } from "~/features/relay/feed-of.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";
import stylesheet from "~/styles/embedded.css?url";

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  openToAll(request);
  const { calls, title } = await callsOfFeed(ports(), new URL(request.url).searchParams.get("pilier"));
  const origin = context.config.publicOrigin;
  return new Response(embeddedList({ calls, title, origin, stylesheet }), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy.join("; "),
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
}
