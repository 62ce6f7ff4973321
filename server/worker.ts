import { runNextReplay } from "~/features/calls/replay/run-replay.server";
import { prepareNextExport } from "~/features/instruction/exports/prepare-export.server";
import { clockFrom } from "~/platform/clock/clock.server";
import { readWorkerConfig } from "~/platform/config/config.server";
import { ConfigurationError } from "~/platform/config/configuration-error.server";
import { loadDotEnv } from "~/platform/config/environment.server";
import { openDatabase } from "~/platform/database/database.server";
import { startSchedule } from "~/platform/jobs/schedule.server";
import { startStandingJob } from "~/platform/jobs/standing-job.server";
import { createLogger, type Logger } from "~/platform/logging/logger.server";
import { openMailer } from "~/platform/mail/mailer.server";
import { startCourier } from "~/platform/outbox/courier.server";
import { storage } from "~/platform/storage/storage.server";
import { requireDataFolder } from "./process/data-folder";
import { watchParent } from "./process/parent-watch";
import { recurringJobs } from "./recurring-jobs";

/** Longest wait for letters and jobs under way; what is cut off then is found again by the next worker. */
const stopWithinMs = 15_000;

function start(): void {
  loadDotEnv();
  const config = readWorkerConfig(process.env);
  if (!config.s3) requireDataFolder(config);
  const log = createLogger(config, "worker");
  const { databaseUrl, publicOrigin } = config;
  const database = openDatabase(databaseUrl, { connections: 6 });
  const clock = clockFrom(config);
  const ports = { db: database.prisma, now: () => clock.now() };
  const mailer = openMailer(config);
  const courier = startCourier({ ports, databaseUrl, mailer, publicOrigin, log });
  const replays = startStandingJob({
    next: (signal) => runNextReplay({ database, now: ports.now, signal }),
    cutOff: "a replay was cut off; it goes on from its last mark",
    log,
  });
  const exports = startStandingJob({
    next: (signal) => prepareNextExport({ database, now: ports.now, storage: storage(), signal }),
    cutOff: "an export was cut off; it starts again",
    log,
  });
  const schedule = startSchedule({ databaseUrl, ports, jobs: recurringJobs, log });
  stopGracefully(log, async () => {
    await Promise.all([courier.stop(), schedule.stop(), replays.stop(), exports.stop()]);
    mailer.close();
    await database.close();
  });
  log.info("worker ready");
  process.send?.("ready");
}

function stopGracefully(log: Logger, close: () => Promise<void>): void {
  let isStopping = false;
  const stop = (reason: string) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ reason }, "stopping");
    setTimeout(() => {
      log.error("letters or jobs under way were cut");
      process.exit(1);
    }, stopWithinMs).unref();
    void close()
      .catch((err: unknown) => log.warn({ err }, "the worker was not left in order"))
      .finally(() => process.exit(0));
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => stop(signal));
  watchParent(() => stop("parent gone"));
}

try {
  start();
} catch (fault) {
  console.error(fault instanceof ConfigurationError ? fault.message : fault);
  process.exit(1);
}
