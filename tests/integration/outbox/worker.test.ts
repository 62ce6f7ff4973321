import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect } from "vitest";
import { test as base } from "./courier-test";
import { commitLetter, until } from "./letters";

/** Starts the worker as its own process, its parent watched; killed when the test ends. */
const test = base.extend<{ startWorker: () => Promise<ChildProcess> }>({
  startWorker: async ({ databaseUrl, mailServer }, use) => {
    const workers: ChildProcess[] = [];
    await use(async () => {
      const worker = spawn(process.execPath, ["--import", "tsx", "server/worker.ts"], {
        env: {
          ...process.env,
          NODE_ENV: "test",
          DATABASE_URL: databaseUrl,
          SMTP_URL: mailServer.smtpUrl,
          MAIL_FROM: "portail@pilier.example",
          PORT: "4190",
          LOG_LEVEL: "error",
        },
        stdio: ["ignore", "inherit", "inherit", "ipc"],
      });
      workers.push(worker);
      await once(worker, "message");
      return worker;
    });
    for (const worker of workers) worker.kill("SIGKILL");
  },
});

describe("the worker", () => {
  test("sends after a restart what a kill -9 left between commit and sending, once", async ({
    db,
    mailServer,
    startWorker,
  }) => {
    mailServer.isSilent = true;
    const killed = await startWorker();
    await commitLetter(db);
    await until(() => mailServer.heard === 1);
    killed.kill("SIGKILL");
    await once(killed, "exit");
    expect(await db.outboxMessage.findMany()).toMatchObject([{ status: "pending", attempts: 0 }]);

    mailServer.isSilent = false;
    await startWorker();
    await until(async () => (await db.outboxMessage.count({ where: { status: "sent" } })) === 1);
    expect(mailServer.received).toHaveLength(1);
  });

  test("leaves by itself when its parent is gone, and when it is asked to", async ({ startWorker }) => {
    const [orphan, asked] = await Promise.all([startWorker(), startWorker()]);
    orphan.disconnect();
    asked.kill("SIGTERM");
    const codes = await Promise.all([once(orphan, "exit"), once(asked, "exit")]);
    expect(codes.map(([code]) => code)).toEqual([0, 0]);
  });
});
