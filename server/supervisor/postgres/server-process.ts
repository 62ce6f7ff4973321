import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Account, serverEnvironment } from "./account";

export interface ServerSettings {
  readonly native: string;
  readonly data: string;
  readonly port: number;
  readonly account: Account | undefined;
  readonly isDurable: boolean;
  readonly logFile: string;
}

/** Listens on loopback only, without a socket in the file system; `synchronous_commit` is stated, not assumed. */
export function spawnServer({
  native,
  data,
  port,
  account,
  isDurable,
  logFile,
}: ServerSettings): ChildProcess {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    shared_buffers: "64MB",
    max_connections: 100,
    synchronous_commit: "on",
    ...(isDurable ? {} : { fsync: "off", full_page_writes: "off" }),
  };
  const words = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(logFile, "w", 0o600);
  const server = spawn(path.join(native, "bin", "postgres"), ["-D", data, ...words], {
    ...account,
    cwd: "/",
    env: serverEnvironment(),
    stdio: ["ignore", log, log],
    detached: true, // Ctrl-C reaches the group of the terminal: the server must be the last to stop
  });
  closeSync(log);
  return server;
}

/**
 * Stops the server when this process ends in whatever way, kill -9 included: the guard reads from a pipe that closes
 * with us.
 */
export function guardServer(server: ChildProcess, account: Account | undefined): ChildProcess {
  const guard = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$1"', "sh", String(server.pid)], {
    ...account,
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  server.once("exit", () => guard.kill("SIGKILL"));
  guard.on("error", () => {}); // no shell: the next start ends the leftovers instead
  guard.stdin?.on("error", () => {}); // closed with the guard
  guard.unref();
  return guard;
}

/**
 * Waits for the server to answer.
 *
 * @throws {Error} with the last lines of its log when it ends first
 */
export async function untilServerAnswers(server: ChildProcess, url: string, logFile: string): Promise<void> {
  for (;;) {
    if (hasEnded(server)) throw new Error(`PostgreSQL did not start: ${lastLines(logFile)}`);
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on("error", () => {}); // told by the promise as well
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === "28P01")
        throw new Error("PostgreSQL refuses the password kept beside its data.", { cause: error });
      await pause(50);
    }
  }
}

/** Ends sessions and writes everything down ("fast" shutdown). */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = once(server, "exit");
  server.kill("SIGINT");
  await ended;
}

export function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null || server.pid === undefined;
}

function lastLines(logFile: string): string {
  return readFileSync(logFile, "utf8").trim().split("\n").slice(-4).join(" | ");
}
