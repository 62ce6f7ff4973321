import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { readConfig } from "~/platform/config/config.server";
import { createLogger } from "~/platform/logging/logger.server";
import { createApp } from "../../../server/app/app";
import type { AppOptions } from "../../../server/app/options";
import { listen } from "../../../server/process/listen";
import { smallPortal } from "./small-portal";

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

export interface RunningPortal {
  readonly origin: string;
  readonly port: number;
  /** Lines of the log so far. */
  readonly lines: readonly Record<string, unknown>[];
  /** A request exactly as it is given: no header is added but Host. */
  ask(target: string, options?: http.RequestOptions & { body?: string | Buffer }): Promise<Answer>;
  /** Bytes on the wire, for what no client would write. */
  say(bytes: string): Promise<string>;
}

/** The real server on a free port, around a small portal, for the length of one test. */
export async function runPortal(
  overrides: Partial<AppOptions> & { publicOrigin?: string; trustProxy?: number } = {},
): Promise<RunningPortal> {
  const { publicOrigin, trustProxy = 0, ...options } = overrides;
  const port = await freePort();
  const origin = publicOrigin ?? `http://127.0.0.1:${port}`;
  const config = {
    ...readConfig({
      DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
      PORT: String(port),
      PUBLIC_ORIGIN: origin,
    }),
    trustProxy,
  };
  const lines: Record<string, unknown>[] = [];
  const log = createLogger(config, "web", { write: (line) => void lines.push(JSON.parse(line)) });
  const clientFolder = createClientFolder();
  const app = createApp({
    config,
    log,
    build: smallPortal,
    isReady: async () => true,
    stylesheets: ["/assets/base-1.css"],
    clientFolder,
    ...options,
  });
  const server = await listen(app, config);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(clientFolder, { recursive: true });
  });
  return {
    origin,
    port,
    lines,
    ask: (target, options) => ask(port, target, options),
    say: (bytes) => say(port, bytes),
  };
}

function ask(
  port: number,
  target: string,
  { body, ...options }: http.RequestOptions & { body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: "127.0.0.1", port, path: target, agent: false, ...options },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          }),
        );
        response.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

function say(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = net.connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("close", () => resolve(Buffer.concat(chunks).toString("utf8")));
    socket.on("error", reject);
  });
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function createClientFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "pilier-client-"));
  mkdirSync(path.join(folder, "assets"));
  writeFileSync(path.join(folder, "assets/base-1.css"), `body { color: black } ${"/* */".repeat(1_000)}`);
  writeFileSync(path.join(folder, "robots.txt"), "User-agent: *\n");
  writeFileSync(path.join(folder, ".secret"), "hidden");
  return folder;
}
