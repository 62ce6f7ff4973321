import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { record } from "~/platform/journal/record.server";
import { test } from "../../support/database/database-test";
import { at, commitLetter, recordLetter } from "./letters";

describe("record", () => {
  test("keeps the audit line and the letter of a committed change", async ({ db }) => {
    const subject = { type: "application", id: randomUUID() };
    await db.$transaction((tx) =>
      record(tx, {
        at,
        event: "application.submitted",
        actor: null,
        subject,
        facts: { requestedCents: 250_000 },
        requestId: "req-1",
        applicationId: subject.id,
        emails: [
          {
            kind: "operations.delivery-test",
            payload: { email: "a@demo.example", askedAt: "hier" },
            dedupe: subject.id,
          },
        ],
      }),
    );
    expect(await db.auditEntry.findMany({ where: { subjectId: subject.id } })).toMatchObject([
      {
        at,
        event: "application.submitted",
        actorId: null,
        facts: { requestedCents: 250_000 },
        requestId: "req-1",
      },
    ]);
    expect(await db.outboxMessage.findMany({ where: { applicationId: subject.id } })).toMatchObject([
      {
        recipient: "a@demo.example",
        status: "pending",
        attempts: 0,
        createdAt: at,
        payload: { askedAt: "hier" },
      },
    ]);
  });

  test("leaves nothing behind a rollback", async ({ db }) => {
    const counts = async () => [await db.auditEntry.count(), await db.outboxMessage.count()];
    const before = await counts();
    const broken = db.$transaction(async (tx) => {
      await recordLetter(tx);
      throw new Error("the command met a fault");
    });
    await expect(broken).rejects.toThrow("the command met a fault");
    expect(await counts()).toEqual(before);
  });

  test("of eight at once for one event and recipient, one letter is written and no command fails", async ({
    db,
  }) => {
    const dedupe = randomUUID();
    await Promise.all(Array.from({ length: 8 }, () => commitLetter(db, { dedupe })));
    expect(await db.outboxMessage.count({ where: { dedupeKey: `operations.delivery-test:${dedupe}` } })).toBe(
      1,
    );
  });

  test.for([
    ["a header behind a line end", "a@demo.example\r\nBcc: b@demo.example"],
    ["two addresses", "a@demo.example, b@demo.example"],
    ["a name", "Anne <a@demo.example>"],
  ] as const)("refuses %s as recipient, and the change with it", async ([, email], { db }) => {
    const before = await db.auditEntry.count();
    await expect(commitLetter(db, { email })).rejects.toThrow("exactly one address");
    expect(await db.auditEntry.count()).toBe(before);
  });
});

test("an audit line is neither changed nor removed", async ({ db }) => {
  await commitLetter(db);
  await expect(db.auditEntry.updateMany({ data: { event: "nothing.happened" } })).rejects.toThrow();
  await expect(db.auditEntry.deleteMany()).rejects.toThrow();
});
