import path from "node:path";
import { ConfigurationError } from "~/platform/config/configuration-error.server";
import { loadDotEnv } from "~/platform/config/environment.server";
import { isOutage } from "~/platform/http/outage.server";
import { createLogger } from "~/platform/logging/logger.server";
import { config as readProcessConfig, database, ports } from "~/platform/ports.server";
import { createApp } from "./app/app";
import { rememberCalls } from "./memory/remember-calls";
import { loadBuild, startDevelopment } from "./app/build";
import { requireDataFolder } from "./process/data-folder";
import { assertDurable, isMigrated, listMigrations } from "./process/database-readiness";
import { stopGracefully } from "./process/graceful-stop";
import { CannotStart, listen } from "./process/listen";

async function start(): Promise<void> {
  loadDotEnv();
  const config = readProcessConfig();
  requireDataFolder(config);
  const log = createLogger(config, "web");
  const { pool, close } = database();
  const migrations = await listMigrations(path.resolve("prisma/migrations"));

  // An outage at boot is an outage like another: pages say so, and the portal recovers by itself.
  await assertDurable(pool).catch((fault: unknown) => {
    if (!isOutage(fault)) throw fault;
    log.warn({ err: fault }, "the database is out of reach");
  });

  const isProduction = process.env.NODE_ENV === "production";
  const remembered = isProduction ? rememberCalls({ config, log, pool, now: ports().now }) : undefined;
  const app = createApp({
    config,
    log,
    remembering: remembered?.remembering,
    isReady: async () => {
      await assertDurable(pool);
      return isMigrated(pool, migrations);
    },
    ...(isProduction ? await loadBuild() : await startDevelopment()),
  });
  const server = await listen(app, config);
  stopGracefully(server, log, async () => {
    await remembered?.stop();
    await close();
  });
  log.info({ origin: config.publicOrigin }, "listening");
}

start().catch((fault: unknown) => {
  const isSaid = fault instanceof CannotStart || fault instanceof ConfigurationError;
  console.error(isSaid ? fault.message : fault);
  process.exit(1);
});
