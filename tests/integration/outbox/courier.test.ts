import { describe, expect } from "vitest";
import { test } from "./courier-test";
import { commitLetter, until } from "./letters";

describe("the courier", () => {
  test("is woken by the commit: it does not wait until it looks by itself", async ({
    db,
    mailServer,
    hire,
  }) => {
    hire({ sweepMs: 60_000 });
    await commitLetter(db);
    await until(() => mailServer.received.length === 1);
    await until(async () => (await db.outboxMessage.count({ where: { status: "sent" } })) === 1);
    const [letter] = await db.outboxMessage.findMany({ include: { deliveries: true } });
    expect(letter?.deliveries).toMatchObject([{ outcome: "sent", response: expect.stringMatching(/^250/) }]);
    expect(mailServer.received).toEqual([
      {
        to: ["anne@demo.example"],
        messageId: `<${letter?.id}@pilier.example>`,
        subject: "Message d’essai du portail Pilier",
      },
    ]);
  });

  test("finds letters whose wake-up nobody heard", async ({ db, mailServer, hire }) => {
    await commitLetter(db);
    hire();
    await until(() => mailServer.received.length === 1);
  });

  test("carries fifty letters with a colleague, each once", async ({ db, mailServer, hire }) => {
    hire();
    hire();
    const addresses = Array.from({ length: 50 }, (_, n) => `person-${n}@demo.example`);
    await Promise.all(addresses.map((email) => commitLetter(db, { email })));
    await until(async () => (await db.outboxMessage.count({ where: { status: "sent" } })) === 50);
    expect(mailServer.received.flatMap(({ to }) => to).sort()).toEqual(addresses.sort());
    expect(await db.delivery.count()).toBe(50);
  });

  test("tries again after a temporary refusal, with the same Message-ID", async ({
    db,
    mailServer,
    hire,
    time,
  }) => {
    mailServer.refusal = { responseCode: 451, sentence: "4.7.1 Try again later" };
    hire();
    await commitLetter(db);
    await until(async () => (await db.delivery.count()) === 1);
    expect(await db.outboxMessage.findMany()).toMatchObject([{ status: "pending", attempts: 1 }]);
    mailServer.refusal = null;
    time.ahead = 5;
    await until(() => mailServer.received.length === 1);
    await until(async () => (await db.delivery.count()) === 2);
    const attempts = await db.delivery.findMany({ orderBy: { id: "asc" } });
    expect(attempts.map(({ outcome }) => outcome)).toEqual(["temporary", "sent"]);
    expect(attempts[0]?.response).toContain("451 4.7.1 Try again later");
  });

  test("gives a letter up when the server refuses its recipient for good", async ({
    db,
    mailServer,
    hire,
    time,
  }) => {
    mailServer.refusal = { responseCode: 550, sentence: "5.1.1 User unknown" };
    hire();
    await commitLetter(db);
    await until(async () => (await db.outboxMessage.count({ where: { status: "dead" } })) === 1);
    expect(await db.delivery.findMany()).toMatchObject([
      { outcome: "permanent", response: expect.stringContaining("550 5.1.1 User unknown") },
    ]);
    time.ahead = 3_600;
    mailServer.refusal = null;
    await commitLetter(db, { email: "claire@demo.example" });
    await until(() => mailServer.received.length > 0);
    expect(mailServer.received.map(({ to }) => to)).toEqual([["claire@demo.example"]]);
  });

  test("goes on after PostgreSQL cut its line", async ({ db, mailServer, hire }) => {
    hire();
    await commitLetter(db);
    await until(() => mailServer.received.length === 1);
    await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                         WHERE datname = current_database() AND application_name = 'pilier worker'`;
    await commitLetter(db, { email: "claire@demo.example" });
    await until(() => mailServer.received.length === 2);
  });

  test("finishes what is on its way before it stops", async ({ db, mailServer, hire }) => {
    const courier = hire();
    await commitLetter(db);
    await until(() => mailServer.received.length === 1);
    await courier.stop();
    expect(await db.outboxMessage.findMany()).toMatchObject([{ status: "sent" }]);
  });
});
