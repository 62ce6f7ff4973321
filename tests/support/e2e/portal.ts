import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../../server/supervisor/free-port";
import { startDirectoryStub } from "../../../server/directory-stub/directory-stub";
import { startMailCatcher } from "../../../server/mail-catcher/mail-catcher";
import { copyDatabase, dropDatabase } from "../database/cluster";
import type { PortalOptions } from "./portal-options";
import { runGround } from "./run.setup";

/** A whole portal of one's own: the production build of web and worker, a database, a mail server. */
export interface Portal {
  readonly origin: string;
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** Of its processes, for one more of them. */
  readonly environment: NodeJS.ProcessEnv;
  /** Ends the worker as a crash would: letters wait until `crash("worker")` starts it again. */
  stopWorker(): Promise<void>;
  /** Ends a process as a crash would, and starts it again. */
  crash(name: "web" | "worker"): Promise<void>;
  stop(): Promise<void>;
}

export async function startPortal({ clock, seeded }: PortalOptions): Promise<Portal> {
  const { clusterUrl, seededDatabase, seededFiles } = runGround();
  const dataDir = mkdtempSync(path.join(tmpdir(), "pilier-portal-"));
  if (seeded) cpSync(seededFiles, dataDir, { recursive: true });
  const databaseUrl = await copyDatabase(clusterUrl, seeded ? seededDatabase : undefined);
  const catcher = await startMailCatcher({ dataDir, host: "127.0.0.1", port: 0 });
  const directory = await startDirectoryStub();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    SMTP_URL: catcher.smtpUrl,
    DIRECTORY_URL: directory.url,
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    DATA_DIR: dataDir,
    DEMO: "1",
    AGENT_SECOND_FACTOR: "optional",
    // Each test comes from an address of its own, as people do: see the fixture of the browser context.
    TRUST_PROXY: "1",
    LOG_LEVEL: "warn",
    CLOCK: clock,
    CLOCK_SET_AT: String(Date.now()),
  };
  const children = { web: launch("web", env, dataDir), worker: launch("worker", env, dataDir) };
  await untilReady(origin, children.web, dataDir);
  return {
    origin,
    dataDir,
    databaseUrl,
    environment: env,
    stopWorker: () => end(children.worker, "SIGKILL"),
    async crash(name) {
      await end(children[name], "SIGKILL");
      children[name] = launch(name, env, dataDir);
      await untilReady(origin, children.web, dataDir);
    },
    async stop() {
      await Promise.all([end(children.web, "SIGTERM"), end(children.worker, "SIGTERM")]);
      await catcher.close();
      await directory.close();
      await dropDatabase(clusterUrl, databaseUrl);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function launch(name: "web" | "worker", env: NodeJS.ProcessEnv, dataDir: string): ChildProcess {
  const log = openSync(path.join(dataDir, `${name}.log`), "a");
  const child = spawn(process.execPath, ["--enable-source-maps", `build/${name}.js`], {
    env,
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  return child;
}

async function untilReady(origin: string, web: ChildProcess, dataDir: string): Promise<void> {
  for (;;) {
    if (web.exitCode !== null) throw new Error(readFileSync(path.join(dataDir, "web.log"), "utf8"));
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined); // not listening yet
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await pause(50);
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, "exit");
}
