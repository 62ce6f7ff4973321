import type { LoaderFunctionArgs } from "@remix-run/node";
import { openToAll } from "~/platform/session/require-actor.server";

/** Pages that are a person's own, or that lead to none of ours. */
const closed = [
  "/connexion",
  "/inscription",
  "/dossiers",
  "/associations",
  "/compte",
  "/demo",
  "/alertes",
  "/integrer",
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  openToAll(request);
  const lines = ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`), ""];
  return new Response(`${lines.join("\n")}\nSitemap: ${context.config.publicOrigin}/sitemap.xml\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
