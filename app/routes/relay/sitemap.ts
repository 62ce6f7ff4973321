import type { LoaderFunctionArgs } from "@remix-run/node";
import { sitemap } from "~/domain/relay/sitemap";
import { listRelayedCalls } from "~/features/relay/relayed-calls.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

const pages = [
  "/",
  "/appels",
  "/calendrier",
  "/quartiers",
  "/criteres",
  "/relais",
  "/api",
  "/aide",
  "/accessibilite",
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  openToAll(request);
  const calls = await listRelayedCalls(ports());
  return new Response(sitemap(calls, { origin: context.config.publicOrigin, pages }), {
    headers: { "Content-Type": "application/xml; charset=utf-8" },
  });
}
