import { expect } from "vitest";
import type { RecurringJob } from "~/platform/jobs/recurring-job";
import { startSchedule } from "~/platform/jobs/schedule.server";
import { createLogger } from "~/platform/logging/logger.server";
import { test } from "../../support/database/database-test";
import { at, until } from "./letters";

const log = createLogger({ logLevel: "silent" }, "worker");
const job = (name: string): RecurringJob => ({ name, everyMinutes: 5, run: async () => {} });

test("the calendar holds the jobs of the code, each once, whatever the number of workers", async ({
  db,
  databaseUrl,
}) => {
  const planned = () =>
    db.$queryRaw<
      { name: string; cron: string }[]
    >`SELECT name, cron FROM pgboss.schedule ORDER BY name`.catch(() => []);
  const start = (jobs: RecurringJob[]) =>
    startSchedule({ databaseUrl, ports: { db, now: () => at }, jobs, log });

  const workers = [start([job("test.old"), job("test.kept")]), start([job("test.old"), job("test.kept")])];
  await until(async () => (await planned()).length === 2);
  await Promise.all(workers.map((worker) => worker.stop()));

  const next = start([job("test.kept"), job("test.new")]);
  await until(async () => (await planned()).some(({ name }) => name === "test.new"));
  await next.stop();
  expect(await planned()).toEqual([
    { name: "test.kept", cron: "*/5 * * * *" },
    { name: "test.new", cron: "*/5 * * * *" },
  ]);
});
