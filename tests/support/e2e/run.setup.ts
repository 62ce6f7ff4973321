import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { copyDatabase, startTestCluster } from "../database/cluster";
import { storyClock } from "./portal-options";

/** What portals of this run start from; told to the workers of Playwright through the environment. */
export interface RunGround {
  readonly clusterUrl: string;
  /** Name of a database with the demonstration data, to be copied. */
  readonly seededDatabase: string;
  /** Files that belong to that data. */
  readonly seededFiles: string;
}

const variable = "PILIER_E2E_GROUND";

export function runGround(): RunGround {
  return JSON.parse(process.env[variable] ?? "null") as RunGround;
}

/** One database server and one loading of the demonstration a run. */
export default async function setup(): Promise<() => Promise<void>> {
  if (!existsSync("build/web.js")) throw new Error("There is nothing to test: run npm run build first.");
  const cluster = await startTestCluster();
  const seededFiles = mkdtempSync(path.join(tmpdir(), "pilier-e2e-"));
  const databaseUrl = await copyDatabase(cluster.adminUrl);
  execFileSync(process.execPath, ["--enable-source-maps", "build/seed-demo.js"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      DATA_DIR: seededFiles,
      DEMO: "1",
      CLOCK: storyClock,
      LOG_LEVEL: "warn",
    },
  });
  const ground: RunGround = {
    clusterUrl: cluster.adminUrl,
    seededDatabase: new URL(databaseUrl).pathname.slice(1),
    seededFiles,
  };
  process.env[variable] = JSON.stringify(ground);
  return async () => {
    await cluster.stop();
    rmSync(seededFiles, { recursive: true, force: true });
  };
}
