import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import type { AppOptions } from "./options";

type Built = Pick<AppOptions, "build" | "clientFolder" | "stylesheets" | "development">;

/** The portal as `npm run build` left it. */
export async function loadBuild(folder = path.resolve("build")): Promise<Built> {
  const build = (await import(pathToFileURL(path.join(folder, "server/index.js")).href)) as ServerBuild;
  return { build, clientFolder: path.join(folder, "client"), stylesheets: stylesheetsOf(build) };
}

/** The portal compiled anew for each request, while it is being written. */
export async function startDevelopment(): Promise<Built> {
  const { createServer } = await import("vite");
  const before = process.listeners("SIGTERM");
  const vite = await createServer({ server: { middlewareMode: true } });
  // Vite would exit at once on SIGTERM, in the middle of requests.
  for (const listener of process.listeners("SIGTERM")) {
    if (!before.includes(listener)) process.off("SIGTERM", listener);
  }
  return {
    build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
    stylesheets: [],
    development: vite.middlewares as RequestHandler,
  };
}

/** Style sheets that the root asks for, so that the pages that stand without Remix look like the others. */
function stylesheetsOf(build: ServerBuild): string[] {
  const links = build.routes.root?.module.links?.() ?? [];
  return links.flatMap((link) =>
    "href" in link && link.rel === "stylesheet" && link.href ? [link.href] : [],
  );
}
