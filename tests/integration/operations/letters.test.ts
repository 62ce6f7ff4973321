import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { countLetters, findLetter, listLetters } from "~/features/operations/deliveries.server";
import { purgeOldLetters } from "~/features/operations/purge-old-letters.server";
import { sendLetterAgain } from "~/features/operations/send-letter-again.server";
import { sendTestLetter } from "~/features/operations/send-test-letter.server";
import { test } from "../../support/database/database-test";
import { at, commitLetter } from "../outbox/letters";
import { hireAdministrator } from "./people";

const now = () => at;

async function deadLetter(db: Parameters<typeof commitLetter>[0]): Promise<string> {
  const dedupe = randomUUID();
  await commitLetter(db, { email: `${dedupe}@demo.example`, dedupe });
  const dedupeKey = `operations.delivery-test:${dedupe}`;
  const { id } = await db.outboxMessage.update({
    where: { dedupeKey },
    data: { status: "dead", attempts: 17 },
  });
  await db.delivery.create({
    data: { messageId: id, attemptedAt: at, outcome: "permanent", response: "550 No" },
  });
  return id;
}

describe("a letter that was given up", () => {
  test("is sent again from its first attempt, and the log says who asked", async ({ db }) => {
    const actor = await hireAdministrator(db, at);
    const messageId = await deadLetter(db);
    expect(await sendLetterAgain({ db, now }, actor, { messageId })).toEqual({ ok: true, value: undefined });
    expect(await findLetter({ db, now }, messageId)).toMatchObject({ state: "pending", attempts: 0 });
    expect(await db.auditEntry.findMany({ where: { subjectId: messageId } })).toMatchObject([
      { event: "letter.sent-again", actorId: actor.userId },
    ]);
  });

  test("of eight who ask at once, one is heard", async ({ db }) => {
    const actor = await hireAdministrator(db, at);
    const messageId = await deadLetter(db);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => sendLetterAgain({ db, now }, actor, { messageId })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.auditEntry.count({ where: { subjectId: messageId } })).toBe(1);
  });

  test("shows the server's sentence in the list of its state", async ({ db }) => {
    const id = await deadLetter(db);
    const { letters } = await listLetters({ db, now }, { state: "dead", recipient: "", before: null });
    expect(letters).toContainEqual(expect.objectContaining({ id, lastResponse: "550 No", state: "dead" }));
    expect((await countLetters({ db, now })).dead).toBeGreaterThan(0);
  });
});

describe("a letter that was not given up", () => {
  test("is not sent again, and nothing is written", async ({ db }) => {
    const actor = await hireAdministrator(db, at);
    const messageId = await deadLetter(db);
    await db.outboxMessage.update({ where: { id: messageId }, data: { status: "sent" } });
    const answer = await sendLetterAgain({ db, now }, actor, { messageId });
    expect(answer).toEqual({ ok: false, refusal: { code: "letter-not-dead" } });
    expect(await db.auditEntry.count({ where: { subjectId: messageId } })).toBe(0);
  });

  test("is not found when it does not exist", async ({ db }) => {
    const actor = await hireAdministrator(db, at);
    const answer = await sendLetterAgain({ db, now }, actor, { messageId: randomUUID() });
    expect(answer).toEqual({ ok: false, refusal: { code: "letter-not-found" } });
  });
});

test("the log is read page by page, each letter once", async ({ db }) => {
  const mark = randomUUID();
  for (let n = 0; n < 45; n += 1) await commitLetter(db, { email: `${n}-${mark}@demo.example` });
  const filter = { state: null, recipient: mark.toUpperCase() };
  const first = await listLetters({ db, now }, { ...filter, before: null });
  const second = await listLetters({ db, now }, { ...filter, before: first.next });
  expect([first.letters.length, second.letters.length, second.next]).toEqual([40, 5, null]);
  expect(new Set([...first.letters, ...second.letters].map(({ id }) => id)).size).toBe(45);
});

test("a test letter goes to who asks, once a minute", async ({ db }) => {
  const actor = await hireAdministrator(db, at);
  await Promise.all([sendTestLetter({ db, now }, actor), sendTestLetter({ db, now }, actor)]);
  const { letters } = await listLetters({ db, now }, { state: null, recipient: actor.email, before: null });
  expect(letters).toMatchObject([{ subject: "Message d’essai du portail Pilier", recipient: actor.email }]);
});

test("letters a year old leave with their attempts; those that wait stay", async ({ db }) => {
  const [gone, waiting] = [await deadLetter(db), await deadLetter(db)];
  await db.outboxMessage.update({ where: { id: waiting }, data: { status: "pending" } });
  const aYearLater = () => new Date(at.getTime() + 366 * 86_400_000);
  await purgeOldLetters({ db, now: aYearLater });
  expect(await findLetter({ db, now }, gone)).toBeNull();
  expect(await findLetter({ db, now }, waiting)).not.toBeNull();
});
