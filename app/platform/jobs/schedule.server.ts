import { setTimeout as wait } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import type { Logger } from "~/platform/logging/logger.server";
import type { Ports } from "~/platform/ports.server";
import { cronOf, type RecurringJob } from "./recurring-job";

export interface Schedule {
  /** Starts no further job and waits for the one that runs. */
  stop(): Promise<void>;
}

interface Rota {
  readonly databaseUrl: string;
  readonly ports: Ports;
  readonly jobs: readonly RecurringJob[];
  readonly log: Logger;
}

const longestRunSeconds = 300;
const stopWithinMs = 8_000;
const betweenTriesMs = 5_000;

/**
 * Runs the recurring jobs. Each occurrence is one row in PostgreSQL, so that of any number of workers one runs it;
 * a job that is still queued or running is not started again. A database out of reach at boot is asked again.
 */
export function startSchedule(rota: Rota): Schedule {
  const stopping = new AbortController();
  const opening = openWhenReachable(rota, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      const boss = await opening;
      await boss?.stop({ graceful: true, timeout: stopWithinMs });
    },
  };
}

async function openWhenReachable(rota: Rota, signal: AbortSignal): Promise<PgBoss | null> {
  while (!signal.aborted) {
    try {
      return await open(rota);
    } catch (err) {
      rota.log.error({ err }, "the schedule could not start");
      await wait(betweenTriesMs, undefined, { signal }).catch(() => {});
    }
  }
  return null;
}

async function open({ databaseUrl, ports, jobs, log }: Rota): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: "pilier schedule",
    schema: "pgboss",
    max: 2,
    connectionTimeoutMillis: 5_000,
    openTelemetry: { enabled: false },
  });
  boss.on("error", (err) => log.error({ err }, "the schedule met a fault"));
  try {
    await boss.start();
    await forgetOthers(boss, jobs);
    for (const job of jobs) await plan(boss, job, () => runLogged(job, ports, log));
    return boss;
  } catch (fault) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw fault;
  }
}

async function plan(
  boss: PgBoss,
  { name, everyMinutes }: RecurringJob,
  run: () => Promise<void>,
): Promise<void> {
  await boss.createQueue(name, {
    policy: "exclusive",
    retryLimit: 2,
    retryDelay: 30,
    expireInSeconds: longestRunSeconds,
  });
  await boss.work(name, { pollingIntervalSeconds: 10 }, run);
  await boss.schedule(name, cronOf(everyMinutes));
}

async function runLogged({ name, run }: RecurringJob, ports: Ports, log: Logger): Promise<void> {
  try {
    await run(ports);
    log.debug({ job: name }, "job done");
  } catch (err) {
    log.error({ err, job: name }, "a recurring job failed");
    throw err;
  }
}

/** A job that left the code leaves the calendar. */
async function forgetOthers(boss: PgBoss, jobs: readonly RecurringJob[]): Promise<void> {
  const known = new Set(jobs.map(({ name }) => name));
  const planned = await boss.getSchedules();
  for (const { name, key } of planned) {
    if (!known.has(name)) await boss.unschedule(name, key);
  }
}
