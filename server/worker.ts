import { clockFrom } from "~/platform/clock/clock.server";
import { readWorkerConfig, type WorkerConfig } from "~/platform/config/config.server";
import { ConfigurationError } from "~/platform/config/configuration-error.server";
import { loadDotEnv } from "~/platform/config/environment.server";
import { openDatabase } from "~/platform/database/database.server";
import { startSchedule } from "~/platform/jobs/schedule.server";
import { createLogger } from "~/platform/logging/logger.server";
import { openMailer } from "~/platform/mail/mailer.server";
import { startCourier } from "~/platform/outbox/courier.server";
import { recurringJobs } from "./recurring-jobs";

/** Longest wait for letters and jobs under way; what is cut off then is found again by the next worker. */
const stopWithinMs = 15_000;

loadDotEnv();
await run(configurationOrExit());

async function run(config: WorkerConfig): Promise<void> {
  const log = createLogger(config, "worker");
  const database = openDatabase(config.databaseUrl, { connections: 6 });
  const clock = clockFrom(config);
  const ports = { db: database.prisma, now: () => clock.now() };
  const mailer = openMailer(config);
  const { databaseUrl, publicOrigin } = config;
  const courier = startCourier({ ports, databaseUrl, mailer, publicOrigin, log });
  const schedule = await startSchedule({ databaseUrl, ports, jobs: recurringJobs, log });
  log.info("worker ready");
  process.send?.("ready");

  let isStopping = false;
  async function stop(reason: string): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    log.info({ reason }, "worker stopping");
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    await Promise.allSettled([courier.stop(), schedule.stop()]);
    mailer.close();
    await database.close();
    process.exit(0);
  }
  process.once("SIGTERM", () => void stop("SIGTERM"));
  process.once("SIGINT", () => void stop("SIGINT"));
  // The parent is gone, perhaps by a kill -9: a worker nobody watches must not stay.
  process.once("disconnect", () => void stop("parent gone"));
}

function configurationOrExit(): WorkerConfig {
  try {
    return readWorkerConfig(process.env);
  } catch (fault) {
    if (!(fault instanceof ConfigurationError)) throw fault;
    for (const sentence of fault.sentences) console.error(sentence);
    return process.exit(1);
  }
}
