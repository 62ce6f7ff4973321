import { describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { readAssociationNumber } from "~/domain/association/association-number";
import { readRegistry } from "~/domain/application/form/directory-registry";
import type { Day } from "~/domain/calendar/paris";
import { checkIdentity } from "~/features/associations/check-identity.server";
import { awaitDirectory, declareAssociation } from "~/features/associations/declare-association.server";
import { fillAwaitingIdentities } from "~/features/associations/fill-awaiting-identities.server";
import { findOrganisation } from "~/features/associations/find-organisation.server";
import { refreshIdentity } from "~/features/associations/refresh-identity.server";
import { registerAssociation } from "~/features/associations/register-association.server";
import { requestJoin } from "~/features/associations/request-join.server";
import { answerJoinRequest, settleJoinRequest } from "~/features/associations/settle-join-request.server";
import { listSettlements } from "~/features/associations/settlements.server";
import type { Db } from "~/platform/database/database.server";
import { openDirectory, type Directory } from "~/platform/directory/directory.server";
import { startDirectoryStub } from "../../../server/directory-stub/directory-stub";
import { test as base } from "../../support/database/database-test";
import { freshSiret, openAssociation } from "../../support/factories/associations";
import { createPerson } from "../../support/factories/people";

const test = base.extend<{ directory: Directory }>({
  directory: async ({}, use) => {
    const stub = await startDirectoryStub();
    await use(openDirectory({ url: stub.url, mayStayHere: true, timeoutMs: 500 }));
    await stub.close();
  },
});

/** A directory that nobody answers for. */
const down = openDirectory({ url: "http://127.0.0.1:9", mayStayHere: true });

const at = (db: Db, instant = "2026-10-05T10:00:00Z") => ({ db, now: () => new Date(instant) });
const numbered = (text: string) => {
  const read = readAssociationNumber(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const byHand = (siret: string, rna: string | null = null) => ({
  siret,
  name: "Les Inconnus du Terril",
  acronym: null,
  rna,
  legalForm: "9220",
  createdOn: "2026-09-01" as Day,
  addressLine: "1 rue du Test",
  postcode: "62220",
  city: "Carvin",
  position: "présidente",
});
const agent = (db: Db) =>
  createPerson(db, { roles: [{ role: "call_administrator", funderId: null, pillarId: null }] });

describe("an association that the directory knows", () => {
  test("is opened with the directory’s identity, once, whoever is fastest", async ({ db, directory }) => {
    const asked = numbered("000 090 126 00012");
    const people = await Promise.all(Array.from({ length: 6 }, () => createPerson(db)));
    const answers = await Promise.all(
      people.map((person) =>
        registerAssociation({ ...at(db), directory }, person, { asked, position: "présidente" }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.refusal).toEqual({ code: "already-here" });
    const kept = await db.association.findFirstOrThrow({ where: { siret: "00009012600012" } });
    expect(kept).toMatchObject({
      name: "Les Ateliers de l’Écluse",
      city: "Avion",
      rna: "W627909126",
      communeCode: "62065",
      identitySource: "directory",
    });
    expect(readRegistry(kept.directory)).toEqual({
      found: true,
      etatAdministratif: "A",
      natureJuridique: "9220",
      identifiantAssociation: "W627909126",
    });
    // Another of its numbers, another of its establishments: the same association.
    const stranger = await createPerson(db);
    for (const number of ["00009012600020", "000090126", "W627909126"])
      expect(await findOrganisation({ ...at(db), directory }, stranger, numbered(number))).toEqual({
        state: "already-here",
        associationId: kept.id,
        name: "Les Ateliers de l’Écluse",
        hasAsked: false,
      });
  });

  test.for([
    ["00009002700012", "closed"],
    ["00009003500015", "not-an-association"],
    ["00009013400016", "hidden"],
    ["73282932000074", "not-found"],
    ["00009005000014", "directory-down"],
  ] as const)("%s is %s, and opens nothing", async ([number, state], { db, directory }) => {
    const person = await createPerson(db);
    const before = await db.association.count();
    const answer = await registerAssociation({ ...at(db), directory }, person, {
      asked: numbered(number),
      position: "présidente",
    });
    expect(answer).toEqual({ ok: false, refusal: { code: state } });
    expect(await db.association.count()).toBe(before);
  });
});

describe("an association by hand", () => {
  test("is declared when the directory does not know it, and an agent of another association checks it", async ({
    db,
    directory,
  }) => {
    const person = await createPerson(db);
    const opened = await declareAssociation({ ...at(db), directory }, person, byHand(freshSiret()));
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { id } = opened.value;
    const kept = await db.association.findUniqueOrThrow({ where: { id } });
    expect(kept.identitySource).toBe("declared");
    expect(readRegistry(kept.directory)).toMatchObject({ found: false });
    const [checker, member] = [await agent(db), { ...(await agent(db)) }];
    await db.associationMember.create({
      data: { associationId: id, userId: member.userId, mandates: ["reader"], createdAt: new Date() },
    });
    expect(await checkIdentity(at(db), member, { associationId: id, version: 0 })).toMatchObject({
      ok: false,
    });
    expect(await checkIdentity(at(db), person, { associationId: id, version: 0 })).toMatchObject({
      ok: false,
    });
    expect(await checkIdentity(at(db), checker, { associationId: id, version: 7 })).toEqual({
      ok: false,
      refusal: { code: "changed-meanwhile" },
    });
    expect((await checkIdentity(at(db), checker, { associationId: id, version: 0 })).ok).toBe(true);
    expect((await listSettlements(at(db), checker)).identities.some((one) => one.id === id)).toBe(false);
  });

  test("never writes over what the directory knows", async ({ db, directory }) => {
    const person = await createPerson(db);
    const everything = { ...at(db), directory };
    const known = await declareAssociation(everything, person, byHand("00009001900019"));
    expect(known).toEqual({ ok: false, refusal: { code: "directory-knows" } });
    const closed = await declareAssociation(everything, person, byHand("00009002700012"));
    expect(closed).toEqual({ ok: false, refusal: { code: "closed" } });
    const up = await awaitDirectory(everything, person, {
      siret: freshSiret(),
      name: "Trop tard",
      position: "président",
    });
    expect(up).toEqual({ ok: false, refusal: { code: "directory-answers" } });
  });

  test("while the directory is down is filled once it answers, and reads as a review until then", async ({
    db,
    directory,
  }) => {
    const person = await createPerson(db);
    const [known, unknown] = ["00000005900014", freshSiret()];
    for (const siret of [known, unknown]) {
      const form = { siret, name: "En attente", position: "président" };
      expect((await awaitDirectory({ ...at(db), directory: down }, person, form)).ok).toBe(true);
    }
    const waiting = await db.association.findUniqueOrThrow({ where: { siret: known } });
    expect(readRegistry(waiting.directory)).toBeNull();
    expect(await fillAwaitingIdentities({ ...at(db), directory: down })).toBe(0);
    expect(await fillAwaitingIdentities({ ...at(db), directory })).toBe(2);
    expect(await fillAwaitingIdentities({ ...at(db), directory })).toBe(0);
    expect(await db.association.findUnique({ where: { siret: known } })).toMatchObject({
      name: "Tremplin Haute-Voie",
      city: "Libercourt",
      identitySource: "directory",
    });
    expect(await db.association.findUnique({ where: { siret: unknown } })).toMatchObject({
      name: "En attente",
      identitySource: "declared",
    });
  });
});

describe("reading the directory again", () => {
  test("is for who edits the association, and changes nothing while it is down", async ({
    db,
    directory,
  }) => {
    const { associationId, owner } = await openAssociation(at(db), await createPerson(db), {
      siret: "00000002600013",
    });
    const stranger = await createPerson(db);
    const of = (actor: Actor, from: Directory) =>
      refreshIdentity({ ...at(db), directory: from }, actor, associationId);
    expect(await of(stranger, directory)).toEqual({ ok: false, refusal: { code: "not-found" } });
    expect(await of(owner, down)).toEqual({ ok: false, refusal: { code: "directory-down" } });
    expect(await db.association.findUnique({ where: { id: associationId } })).toMatchObject({ version: 0 });
    expect((await of(owner, directory)).ok).toBe(true);
    expect(await db.association.findUnique({ where: { id: associationId } })).toMatchObject({
      name: "Le Jardin des Deux Terrils",
      identitySource: "directory",
      version: 1,
    });
  });
});

describe("a request to join", () => {
  test("is told to those who manage, answered by them once, and lets in with the mandates they chose", async ({
    db,
  }) => {
    const { associationId, owner } = await openAssociation(at(db), await createPerson(db));
    const asker = await createPerson(db);
    const asked = await Promise.all(
      Array.from({ length: 4 }, () => requestJoin(at(db), asker, { associationId, position: "trésorier" })),
    );
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.outboxMessage.count({ where: { recipient: owner.email } })).toBe(1);
    const { id: requestId } = await db.joinRequest.findFirstOrThrow({ where: { associationId } });
    const stranger = await openAssociation(at(db), await createPerson(db));
    for (const who of [asker, stranger.owner]) {
      const answer = await answerJoinRequest(at(db), who, { associationId, requestId, mandates: ["editor"] });
      expect(answer).toEqual({ ok: false, refusal: { code: "not-found" } });
    }
    const answers = await Promise.all(
      [["editor"], []].map((mandates) =>
        answerJoinRequest(at(db), owner, { associationId, requestId, mandates: mandates as "editor"[] }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.outboxMessage.count({ where: { recipient: asker.email } })).toBe(1);
    const places = await db.associationMember.count({ where: { associationId, userId: asker.userId } });
    expect(places).toBe(answers[0]!.ok ? 1 : 0);
  });

  test("is an agent’s from the fifth day, and never one’s own nor that of one’s association", async ({
    db,
  }) => {
    const { associationId } = await openAssociation(at(db), await createPerson(db));
    const asker = await agent(db);
    await requestJoin(at(db), asker, { associationId, position: "secrétaire" });
    const { id: requestId } = await db.joinRequest.findFirstOrThrow({ where: { associationId } });
    const answer = { requestId, mandates: ["reader"] as const };
    const [other, nobody] = [await agent(db), await createPerson(db)];
    const late = at(db, "2026-10-10T08:00:00Z");
    expect(await settleJoinRequest(at(db, "2026-10-09T20:00:00Z"), other, answer)).toEqual({
      ok: false,
      refusal: { code: "too-early" },
    });
    expect(await settleJoinRequest(late, asker, answer)).toMatchObject({ ok: false });
    expect(await settleJoinRequest(late, nobody, answer)).toMatchObject({ ok: false });
    const seen = (await listSettlements(late, other)).requests.find(({ id }) => id === requestId);
    expect(seen).toMatchObject({ position: "secrétaire", from: null });
    expect(JSON.stringify(seen)).not.toContain("présidente");
    expect((await listSettlements(late, asker)).requests.some(({ id }) => id === requestId)).toBe(false);
    expect((await settleJoinRequest(late, other, answer)).ok).toBe(true);
    expect(await db.associationMember.count({ where: { associationId, userId: asker.userId } })).toBe(1);
  });

  test("stops at five that wait", async ({ db }) => {
    const asker = await createPerson(db);
    const codes: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      const { associationId } = await openAssociation(at(db), await createPerson(db));
      const asked = await requestJoin(at(db), asker, { associationId, position: "membre" });
      codes.push(asked.ok ? "ok" : asked.refusal.code);
    }
    expect(codes).toEqual(["ok", "ok", "ok", "ok", "ok", "too-many"]);
  });
});
