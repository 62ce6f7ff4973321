import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { startApplication } from "~/features/applications/start/start-application.server";
import { listOwnApplications } from "~/features/applications/listing/queries.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { openAssociation } from "../../support/factories/associations";
import { publishCall } from "../../support/factories/open-call";
import { createPerson, joinAssociation } from "../../support/factories/people";

const at = (db: Db, instant = "2026-10-05T10:00:00Z") => ({ db, now: () => new Date(instant) });

async function prepared(db: Db) {
  const call = await publishCall(db);
  const { associationId, owner } = await openAssociation(at(db), await createPerson(db));
  return { owner, associationId, form: { formKey: randomUUID(), call: call.slug, associationId } };
}

test("a dossier starts with a number of its campaign and what the portal already knows", async ({ db }) => {
  const { owner, form } = await prepared(db);
  const started = await startApplication(at(db), owner, form);
  expect(started).toMatchObject({ ok: true, value: { number: expect.stringMatching(/^2027-\d{5}$/) } });
  const { sections } = await db.application.findUniqueOrThrow({
    where: { formKey: form.formKey },
    include: { sections: true },
  });
  expect(sections.find(({ code }) => code === "association")?.answers).toMatchObject({
    name: "Les Ateliers de l’Écluse",
    createdOn: { day: "18", month: "03", year: "2011" },
  });
  expect(sections.find(({ code }) => code === "people")?.answers).toMatchObject({
    representativeRole: "présidente",
  });
});

test("of eight clicks on one form, all give the same draft", async ({ db }) => {
  const { owner, associationId, form } = await prepared(db);
  const answers = await Promise.all(Array.from({ length: 8 }, () => startApplication(at(db), owner, form)));
  expect(new Set(answers.map((answer) => answer.ok && answer.value.number)).size).toBe(1);
  expect(await db.application.count({ where: { associationId } })).toBe(1);
  expect((await listOwnApplications(at(db), owner, 1)).toSend).toHaveLength(1);
});

test.for([
  ["before the opening", "2026-09-14T06:59:59.999Z"],
  ["after the closing", "2026-10-25T23:00:00.000Z"],
] as const)("%s, nothing starts", async ([, instant], { db }) => {
  const { owner, associationId, form } = await prepared(db);
  expect(await startApplication(at(db, instant), owner, form)).toEqual({
    ok: false,
    refusal: { code: "call-closed" },
  });
  expect(await db.application.count({ where: { associationId } })).toBe(0);
});

test("a reader, and a member of another association, start nothing", async ({ db }) => {
  const { associationId, form } = await prepared(db);
  const reader = await joinAssociation(db, await createPerson(db), { associationId, mandates: ["reader"] });
  const { owner: stranger } = await prepared(db);
  for (const person of [reader, stranger]) {
    const answer = await startApplication(at(db), person, form);
    expect(answer).toEqual({ ok: false, refusal: { code: "association-not-found" } });
  }
  expect(await db.application.count({ where: { associationId } })).toBe(0);
});
