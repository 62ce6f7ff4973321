import { createLogger } from "~/platform/logging/logger.server";
import { openMailer } from "~/platform/mail/mailer.server";
import { type Courier, startCourier } from "~/platform/outbox/courier.server";
import { test as base } from "../../support/database/database-test";
import { at } from "./letters";
import { startTestMailServer, type TestMailServer } from "./mail-server";

interface CourierFixtures {
  readonly mailServer: TestMailServer;
  /** Starts a courier whose clock stands at `at` plus `time.ahead` seconds; stopped when the test ends. */
  readonly hire: (habits?: { sweepMs?: number }) => Courier;
  readonly time: { ahead: number };
}

const publicOrigin = "https://pilier.example";

/** `test` with a database, a mail server and couriers of its own; the outbox starts empty. */
export const test = base.extend<CourierFixtures>({
  time: async ({}, use) => use({ ahead: 0 }),
  mailServer: async ({ db }, use) => {
    await db.delivery.deleteMany();
    await db.outboxMessage.deleteMany();
    const server = await startTestMailServer();
    await use(server);
    await server.close();
  },
  hire: async ({ db, databaseUrl, mailServer, time }, use) => {
    const ends: (() => Promise<void>)[] = [];
    await use(({ sweepMs = 250 } = {}) => {
      const mailer = openMailer({
        smtpUrl: mailServer.smtpUrl,
        mailFrom: "Pilier <portail@pilier.example>",
        publicOrigin,
      });
      const courier = startCourier({
        ports: { db, now: () => new Date(at.getTime() + time.ahead * 1_000) },
        databaseUrl,
        mailer,
        publicOrigin,
        log: createLogger({ logLevel: "silent" }, "worker"),
        sweepMs,
      });
      ends.push(async () => {
        await courier.stop();
        mailer.close();
      });
      return courier;
    });
    await Promise.all(ends.map((end) => end()));
  },
});
