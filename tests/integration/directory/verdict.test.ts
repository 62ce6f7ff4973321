import { expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import type { Day } from "~/domain/calendar/paris";
import { submitApplication } from "~/features/applications/submission/submit-application.server";
import { awaitDirectory, declareAssociation } from "~/features/associations/declare-association.server";
import { refreshIdentity } from "~/features/associations/refresh-identity.server";
import { registerAssociation } from "~/features/associations/register-association.server";
import type { Db } from "~/platform/database/database.server";
import { openDirectory, type Directory } from "~/platform/directory/directory.server";
import { startDirectoryStub } from "../../../server/directory-stub/directory-stub";
import { fictionalOrganisations } from "../../../server/directory-stub/fictional-organisations";
import { test as base } from "../../support/database/database-test";
import { freshSiret } from "../../support/factories/associations";
import { publishCall } from "../../support/factories/open-call";
import { createPerson } from "../../support/factories/people";
import { depositOf, typeDossier } from "../../support/factories/typed-dossier";

const siret = "00000001800010";
const witness = fictionalOrganisations.find((one) => one.siret === siret)!;

/** A directory that knows the witness open, another in which it has closed since. */
const test = base.extend<{ directory: Directory; later: Directory }>({
  directory: async ({}, use) => {
    const stub = await startDirectoryStub([witness]);
    await use(openDirectory({ url: stub.url, mayStayHere: true }));
    await stub.close();
  },
  later: async ({}, use) => {
    const stub = await startDirectoryStub([{ ...witness, closedOn: "2026-09-30" }]);
    await use(openDirectory({ url: stub.url, mayStayHere: true }));
    await stub.close();
  },
});

/** A directory that nobody answers for. */
const down = openDirectory({ url: "http://127.0.0.1:9", mayStayHere: true });

const at = (db: Db) => ({ db, now: () => new Date("2026-10-05T10:00:00Z") });

/** Sends dossier D01 for the association, and reads what was kept of the rule on the directory. */
async function found(db: Db, owner: Actor, associationId: string) {
  const signing: Actor = {
    ...owner,
    memberships: [{ associationId, mandates: ["owner", "signatory"] }],
  };
  const { slug } = await publishCall(db);
  const number = await typeDossier(at(db), signing, { slug, associationId });
  const sent = await submitApplication(at(db), signing, await depositOf(at(db), number));
  if (!sent.ok) throw new Error(sent.refusal.code);
  const { overall, findings } = await db.eligibilityVerdict.findFirstOrThrow({
    where: { application: { number } },
  });
  const { outcome } = (findings as { code: string; outcome: string }[]).find(
    ({ code }) => code === "ADM-04",
  )!;
  return { outcome, isIneligible: overall === "ineligible" };
}

const pass = { outcome: "pass", isIneligible: false };
const review = { outcome: "review", isIneligible: false };
const fail = { outcome: "fail", isIneligible: true };

test("what the directory said is what the rules read: known, closed since, and kept through an outage", async ({
  db,
  directory,
  later,
}) => {
  const owner = await createPerson(db);
  const asked = { kind: "siret", number: siret } as const;
  const opened = await registerAssociation({ ...at(db), directory }, owner, {
    asked,
    position: "présidente",
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { id } = opened.value;
  const editor: Actor = { ...owner, memberships: [{ associationId: id, mandates: ["owner", "signatory"] }] };
  expect(await found(db, owner, id)).toEqual(pass);
  expect(await refreshIdentity({ ...at(db), directory: down }, editor, id)).toMatchObject({ ok: false });
  expect(await found(db, owner, id)).toEqual(pass);
  expect(await refreshIdentity({ ...at(db), directory: later }, editor, id)).toMatchObject({ ok: true });
  expect(await found(db, owner, id)).toEqual(fail);
});

test("an outage and a number that the directory does not know are for a person to review, never a refusal", async ({
  db,
  directory,
}) => {
  const owner = await createPerson(db);
  const position = "présidente";
  const waiting = await awaitDirectory({ ...at(db), directory: down }, owner, {
    siret: freshSiret(),
    name: "En attente",
    position,
  });
  if (!waiting.ok) throw new Error(waiting.refusal.code);
  expect(await found(db, owner, waiting.value.id)).toEqual(review);
  const declared = await declareAssociation({ ...at(db), directory }, owner, {
    siret: freshSiret(),
    name: "Les Inconnus du Terril",
    acronym: null,
    rna: null,
    legalForm: "9220",
    createdOn: "2011-03-18" as Day,
    addressLine: "1 rue du Test",
    postcode: "62220",
    city: "Carvin",
    position,
  });
  if (!declared.ok) throw new Error(declared.refusal.code);
  expect(await found(db, owner, declared.value.id)).toEqual(review);
});
