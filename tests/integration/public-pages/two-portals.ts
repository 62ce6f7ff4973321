import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import type pg from "pg";
import * as entry from "~/entry.server";
import { readConfig } from "~/platform/config/config.server";
import { createLogger } from "~/platform/logging/logger.server";
import { createApp } from "../../../server/app/app";
import { rememberCalls } from "../../../server/memory/remember-calls";
import { listen } from "../../../server/process/listen";

export interface SmallPortal {
  readonly origin: string;
  /** How many pages were made so far, instead of answered from memory. */
  made(): number;
  stop(): Promise<void>;
}

/** The real server with its memory, around one page: the title of a call, and the state that the clock gives it. */
export async function openPortal(databaseUrl: string, pool: pg.Pool, now: () => Date): Promise<SmallPortal> {
  const port = await freePort();
  const config = readConfig({ DATABASE_URL: databaseUrl, PORT: String(port) });
  const log = createLogger({ ...config, logLevel: "silent" }, "web");
  let made = 0;
  const remembered = rememberCalls({ config, log, pool, now });
  const app = createApp({
    config,
    log,
    remembering: remembered.remembering,
    build: buildOf(async (slug) => {
      made += 1;
      const { rows } = await pool.query<{ title: string; opens_at: Date }>(
        "SELECT title, opens_at FROM calls WHERE slug = $1",
        [slug],
      );
      const call = rows[0];
      if (!call) return new Response("rien", { status: 404 });
      const state = call.opens_at <= now() ? "Ouvert" : "À venir";
      return new Response(`<!doctype html><title>${call.title}</title><p>${state}</p>${" ".repeat(4_000)}`, {
        headers: { "Content-Type": "text/html; charset=utf-8" },
      });
    }),
    isReady: async () => true,
    stylesheets: [],
  });
  const server = await listen(app, config);
  return {
    origin: config.publicOrigin,
    made: () => made,
    async stop() {
      await remembered.stop();
      server.closeAllConnections();
      server.close();
    },
  };
}

function buildOf(page: (slug: string) => Promise<Response>): ServerBuild {
  return {
    entry: { module: entry },
    routes: {
      root: { id: "root", path: "", module: { default: () => null } },
      call: {
        id: "call",
        parentId: "root",
        path: "appels/:slug",
        module: { loader: ({ params }: { params: Record<string, string> }) => page(params.slug!) },
      },
    },
    assets: { version: "1", entry: { module: "", imports: [] }, url: "", routes: {} },
    publicPath: "/",
    assetsBuildDirectory: "",
    future: { v3_singleFetch: true },
    isSpaMode: false,
    basename: "/",
    mode: "production",
  } as unknown as ServerBuild;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
