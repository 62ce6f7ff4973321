import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ensureDatabase, startPostgres } from "../server/supervisor/postgres/embedded-postgres";
import { freePort } from "../server/supervisor/free-port";
import { migrate } from "./migrate.mjs";

/** Gives `scripts/bench/http.ts` a portal of its own: a database with the demonstration and the built web process. */
const folder = mkdtempSync(path.join(tmpdir(), "pilier-bench-"));
const postgres = await startPostgres(folder, { isDurable: false });
try {
  await ensureDatabase(postgres, "bench");
  const databaseUrl = postgres.urlOf("bench");
  await migrate(databaseUrl);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DEMO: "1",
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    LOG_LEVEL: "silent",
  };
  await once(spawn(process.execPath, ["build/seed-demo.js"], { env, stdio: "inherit" }), "exit");
  const web = spawn(process.execPath, ["build/web.js"], { env, stdio: "inherit" });
  while (!(await fetch(`${origin}/readyz`).catch(() => null))?.ok) await pause(100);
  const bench = spawn(process.execPath, [...process.execArgv, "scripts/bench/http.ts"], {
    env: { ...env, BENCH_ORIGIN: origin, BENCH_WEB_PID: String(web.pid) },
    stdio: "inherit",
  });
  const [code] = (await once(bench, "exit")) as [number | null];
  process.exitCode = code ?? 1;
  web.kill("SIGTERM");
  await once(web, "exit");
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
