import { expect } from "vitest";
import { declineCertification } from "~/features/applications/submission/decline-certification.server";
import { requestCertification } from "~/features/applications/submission/request-certification.server";
import { submitApplication } from "~/features/applications/submission/submit-application.server";
import { withdrawApplication } from "~/features/applications/submission/withdraw-application.server";
import { findReceipt } from "~/features/applications/submission/receipt.server";
import { findCheck } from "~/features/applications/submission/check.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { openAssociation } from "../../support/factories/associations";
import { publishCall } from "../../support/factories/open-call";
import { createPerson, joinAssociation } from "../../support/factories/people";
import { depositOf, typeDossier } from "../../support/factories/typed-dossier";

const at = (db: Db, instant = "2026-10-05T10:00:00Z") => ({ db, now: () => new Date(instant) });

async function prepared(db: Db) {
  const ports = at(db);
  const call = await publishCall(db);
  const { associationId, owner } = await openAssociation(ports, await createPerson(db));
  const editor = await joinAssociation(db, await createPerson(db), { associationId, mandates: ["editor"] });
  const number = await typeDossier(ports, editor, { slug: call.slug, associationId });
  return { ports, owner, editor, associationId, number };
}

const letters = async (db: Db, recipient: string) =>
  (await db.outboxMessage.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } })).map(
    ({ kind }) => kind,
  );

test("who prepared asks, who signs gives back with a reason, then sends", async ({ db }) => {
  const { ports, owner, editor, number } = await prepared(db);
  expect(await requestCertification(ports, editor, { number })).toEqual({ ok: true, value: { asked: 1 } });
  expect(await requestCertification(ports, editor, { number })).toMatchObject({
    refusal: { code: "wrong-status" },
  });
  const byEditor = await declineCertification(ports, editor, { number, reason: "non" });
  expect(byEditor).toEqual({ ok: false, refusal: { code: "not-found" } });

  expect((await declineCertification(ports, owner, { number, reason: "Le montant est à revoir." })).ok).toBe(
    true,
  );
  expect(await letters(db, editor.email)).toEqual(["application.certification-declined"]);

  await requestCertification(ports, editor, { number });
  expect(await submitApplication(ports, owner, await depositOf(ports, number))).toMatchObject({ ok: true });
  expect(await letters(db, owner.email)).toEqual([
    "application.certification-requested",
    "application.certification-requested",
    "application.received",
  ]);
});

test("the page shows the whole dossier, and the receipt what was frozen", async ({ db }) => {
  const { ports, owner, editor, number } = await prepared(db);
  const check = await findCheck(ports, editor, number);
  expect(check).toMatchObject({ maySign: false, mayEdit: true, isDepositAllowed: true });
  expect(check?.blocking.map(({ code }) => code)).toContain("DOC-01");
  expect(check?.sections.flatMap(({ rows }) => rows)).toContainEqual({
    term: "Montant demandé",
    value: "8\u00A0000,00\u00A0€",
  });
  expect(await findReceipt(ports, owner, number)).toBeNull();
  await submitApplication(ports, owner, await depositOf(ports, number));
  expect(await findReceipt(ports, editor, number)).toMatchObject({
    number,
    signatory: "Camille D’Haene, présidente",
    receivedAt: "2026-10-05T10:00:00.000Z",
    answerDueOn: "2026-12-05",
  });
  const { owner: stranger } = await openAssociation(ports, await createPerson(db));
  expect(await findReceipt(ports, stranger, number)).toBeNull();
  expect(await findCheck(ports, stranger, number)).toBeNull();
});

test("a signatory withdraws once, with one letter; an editor does not", async ({ db }) => {
  const { ports, owner, editor, number } = await prepared(db);
  await submitApplication(ports, owner, await depositOf(ports, number));
  const { version } = await db.application.findUniqueOrThrow({ where: { number } });
  const reason = "Projet reporté.";
  expect(await withdrawApplication(ports, editor, { number, version, reason })).toMatchObject({
    refusal: { code: "not-found" },
  });
  expect(await withdrawApplication(ports, owner, { number, version: version - 1, reason })).toMatchObject({
    refusal: { code: "changed-meanwhile" },
  });
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => withdrawApplication(ports, owner, { number, version, reason })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await letters(db, owner.email)).toEqual(["application.received", "application.withdrawn"]);
  const { status, steps } = await db.application.findUniqueOrThrow({
    where: { number },
    include: { steps: true },
  });
  expect(status).toBe("withdrawn");
  expect(steps.map(({ step }) => step).sort()).toEqual(["submit", "withdraw"]);
});
