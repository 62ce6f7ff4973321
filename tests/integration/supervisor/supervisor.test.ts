import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "../../../server/supervisor/free-port";
import { createTestFolder } from "../../support/database/test-folder";
import { type RunningPortal, startSupervisor } from "./running-portal";

let dataDir: string;
let running: RunningPortal[] = [];

beforeEach(() => {
  dataDir = createTestFolder();
});

afterEach(async () => {
  await Promise.all(running.map((portal) => portal.end("SIGTERM")));
  running = [];
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<RunningPortal> {
  const portal = await startSupervisor({ DATA_DIR: dataDir, PORT: "0", ...env });
  running.push(portal);
  return portal;
}

/** Numbers of the processes that have this text on their command line, in their environment or as their folder. */
function processesOf(folder: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(Number)
    .filter((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        const isOurs = readFileSync(`/proc/${pid}/environ`, "utf8").includes(`DATA_DIR=${folder}`);
        return words.includes(folder) || isOurs || readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
      } catch {
        return false; // gone in the meantime
      }
    });
}

function databaseAddress(): string {
  const home = path.join(dataDir, "postgres");
  const password = readFileSync(path.join(home, "password"), "utf8");
  const port = readFileSync(path.join(home, "data", "postmaster.pid"), "utf8").split("\n")[3];
  return `postgresql://pilier:${password}@127.0.0.1:${port}/pilier`;
}

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client(databaseAddress());
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const hasProc = process.platform === "linux";

test("a second start keeps the data and leaves nothing running", async () => {
  const first = await start();
  expect((await fetch(`${first.origin}/readyz`)).status).toBe(200);
  await ask("CREATE TABLE kept (word text); INSERT INTO kept VALUES ('still here')");
  expect(await first.end("SIGTERM")).toBe(0);
  if (hasProc) expect(processesOf(dataDir)).toEqual([]);

  const second = await start();
  expect(second.origin).not.toBe("");
  expect(await ask("SELECT word FROM kept")).toEqual([{ word: "still here" }]);
});

test("what kill -9 leaves behind is recovered from", async () => {
  const port = String(await freePort());
  const first = await start({ PORT: port });
  await ask("CREATE TABLE kept (word text); INSERT INTO kept VALUES ('acknowledged')");
  const server = Number(
    readFileSync(path.join(dataDir, "postgres", "data", "postmaster.pid"), "utf8").split("\n")[0],
  );
  await first.end("SIGKILL");
  process.kill(server, "SIGKILL");

  const second = await start({ PORT: port });
  expect(second.origin).toBe(`http://127.0.0.1:${port}`);
  expect(await ask("SELECT word FROM kept")).toEqual([{ word: "acknowledged" }]);
});

test("a database cut short while it was made is begun again, and a foreign process number is no server", async () => {
  const home = path.join(dataDir, "postgres");
  mkdirSync(path.join(home, "data.new-1"), { recursive: true });
  writeFileSync(path.join(home, "data.new-1", "PG_VERSION"), "18\n");
  const first = await start();
  expect(first.output()).toContain("Pilier: ");
  expect(readdirSync(home)).not.toContain("data.new-1");
  await first.end("SIGTERM");

  writeFileSync(path.join(home, "data", "postmaster.pid"), `${process.pid}\n${path.join(home, "data")}\n`);
  expect((await start()).origin).not.toBe("");
});

test("a second portal in the same folder says so in one sentence", async () => {
  const first = await start();
  const second = await start();
  expect(second.output().trim()).toBe(
    `Pilier already runs with ${dataDir}: ${first.origin}. Stop it first, or set another DATA_DIR and PORT.`,
  );
  expect((await fetch(`${first.origin}/readyz`)).status).toBe(200);
});

test("a crashed process, and a crashed database, come back by themselves", async () => {
  const { origin } = await start();
  const server = Number(
    readFileSync(path.join(dataDir, "postgres", "data", "postmaster.pid"), "utf8").split("\n")[0],
  );
  const web = processesOf(dataDir).find((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("build/web.js"),
  );
  process.kill(server, "SIGKILL");
  process.kill(web!, "SIGKILL");
  await expect
    .poll(
      () =>
        fetch(`${origin}/readyz`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 15_000, interval: 100 },
    )
    .toBe(200);
});

test("a wrong configuration is one sentence a variable", async () => {
  const portal = await start({ PORT: "http", HOST: "0.0.0.0", DEMO: "0" });
  const sentences = portal.output().trim().split("\n");
  expect(sentences.map((sentence) => sentence.split(" ")[0])).toEqual([
    "DATABASE_URL",
    "SMTP_URL",
    "PUBLIC_ORIGIN",
    "PORT",
  ]);
});

test("a DATA_DIR that is no folder is one sentence", async () => {
  const file = path.join(dataDir, "file");
  writeFileSync(file, "");
  const portal = await start({ DATA_DIR: file });
  expect(portal.output().trim()).toBe(
    `DATA_DIR must be a folder that this account can write in, not "${file}".`,
  );
});
