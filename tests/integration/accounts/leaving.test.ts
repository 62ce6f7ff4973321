import { inflateRawSync } from "node:zlib";
import { Readable } from "node:stream";
import { describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { closeAccount } from "~/features/accounts/close-account.server";
import { hashPassword } from "~/features/accounts/password-hash.server";
import { receiveAttachment } from "~/features/applications/attachments/receive-attachment.server";
import { submitApplication } from "~/features/applications/submission/submit-application.server";
import { ports } from "~/platform/ports.server";
import { storage } from "~/platform/storage/storage.server";
import { action as close } from "~/routes/account/closure";
import { action as takeAway } from "~/routes/files/own-data";
import { openAssociation } from "../../support/factories/associations";
import { pdf } from "../../support/factories/files";
import { publishCall } from "../../support/factories/open-call";
import { createPerson, joinAssociation } from "../../support/factories/people";
import { depositOf, typeDossier } from "../../support/factories/typed-dossier";
import { answerOf, origin, test } from "../../support/http/portal-process";

const password = "une phrase assez longue";

async function person(name: string): Promise<Actor> {
  const actor = await createPerson(ports().db, { firstName: name, lastName: "Delcourt" });
  await ports().db.user.update({
    where: { id: actor.userId },
    data: { passwordHash: await hashPassword(password) },
  });
  return actor;
}

async function withDraft(name: string) {
  const call = await publishCall(ports().db);
  const { associationId, owner } = await openAssociation(ports(), await person(name));
  const number = await typeDossier(ports(), owner, { slug: call.slug, associationId });
  const upload = { number, documentType: "RIB", fileName: "Relevé.pdf", content: Readable.from([pdf]) };
  await receiveAttachment({ ...ports(), storage: storage() }, owner, upload);
  return { owner, associationId, number };
}

function post(run: typeof takeAway, cookie: string, path: string, fields: Record<string, string>) {
  const request = new Request(`${origin}${path}`, {
    method: "POST",
    headers: { Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields),
  });
  return answerOf(run, { request, params: {} });
}

/** Files of an archive, by name, as any program reads them: by its directory. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < archive.readUInt16LE(end + 10); index += 1) {
    const size = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + size);
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    files.set(name, archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed);
    at += 46 + nameLength;
  }
  return files;
}

describe("one's own data", () => {
  test("come in an archive with the files, and say nothing of anybody else", async ({ signIn }) => {
    const { owner, associationId, number } = await withDraft("Zoé");
    const other = await joinAssociation(ports().db, await person("Gaspard-Inconnu"), {
      associationId,
      mandates: ["editor"],
    });
    const answer = await post(takeAway, await signIn(owner), "/compte/donnees/archive", { password });
    expect(answer.headers.get("Content-Disposition")).toContain("mes-donnees-pilier.zip");
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const files = unzip(Buffer.from(await answer.arrayBuffer()));
    const facts = files.get("donnees.json")!.toString("utf8");
    expect(JSON.parse(facts)).toMatchObject({
      account: { email: owner.email, firstName: "Zoé" },
      files: [{ fileName: "Relevé.pdf", dossier: number }],
    });
    expect(facts).not.toContain("Gaspard-Inconnu");
    expect(facts).not.toContain(other.email);
    expect(facts).not.toMatch(/passwordHash|storageKey|tokenHash/);
    const [joined] = [...files].filter(([name]) => name.startsWith("fichiers/"));
    expect(joined?.[0]).toMatch(/-Relevé\.pdf$/);
    expect(joined?.[1].equals(pdf)).toBe(true);
  });

  test("ask for the password again", async ({ signIn }) => {
    const { owner } = await withDraft("Ali");
    const answer = await post(takeAway, await signIn(owner), "/compte/donnees/archive", {
      password: "autre",
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe("/compte/donnees");
  });
});

describe("an account that its person closes", () => {
  test("leaves neither name nor address; the draft goes, the deposit stays as it was signed", async ({
    signIn,
    db,
  }) => {
    const { owner, number } = await withDraft("Inès");
    const deposited = await withDraft("Inès");
    expect(
      (await submitApplication(ports(), deposited.owner, await depositOf(ports(), deposited.number))).ok,
    ).toBe(true);
    await db.associationMember.updateMany({
      where: { associationId: deposited.associationId },
      data: { userId: owner.userId },
    });
    const cookie = await signIn(owner);
    const answer = await post(close, cookie, "/compte/suppression", { password, understood: "yes" });
    expect(answer.status).toBe(303);
    const left = await db.user.findUniqueOrThrow({ where: { id: owner.userId } });
    expect(left).toMatchObject({ firstName: "Compte", lastName: "supprimé" });
    expect(left.email).not.toBe(owner.email);
    expect(left.closedAt).not.toBeNull();
    expect(await db.session.count({ where: { userId: owner.userId } })).toBe(0);
    expect(await db.application.count({ where: { number } })).toBe(0);
    expect(
      await db.submission.findFirst({ where: { application: { number: deposited.number } } }),
    ).toMatchObject({
      signatoryName: "Camille D’Haene, présidente",
    });
    const letters = await db.outboxMessage.findMany({ where: { recipient: owner.email } });
    expect(letters.map(({ kind }) => kind)).toEqual(["account.closed"]);
    expect((await post(close, cookie, "/compte/suppression", { password })).headers.get("Location")).toMatch(
      /connexion/,
    );
  });

  test("stays, untouched, without the password or the box", async ({ signIn, db }) => {
    const { owner } = await withDraft("Léo");
    const cookie = await signIn(owner);
    for (const fields of [{ password: "autre", understood: "yes" }, { password }] as Record<
      string,
      string
    >[]) {
      expect((await post(close, cookie, "/compte/suppression", fields)).status).toBe(422);
    }
    expect((await db.user.findUniqueOrThrow({ where: { id: owner.userId } })).email).toBe(owner.email);
  });

  test("is not that of the only owner of an association with others, nor of an agent", async ({ db }) => {
    const { owner, associationId } = await withDraft("Nour");
    await joinAssociation(db, await createPerson(db), { associationId, mandates: ["editor"] });
    expect(await closeAccount(ports(), owner)).toMatchObject({ refusal: { code: "last-owner" } });
    const agent = await createPerson(db, { roles: [{ role: "instructor", funderId: null, pillarId: null }] });
    expect(await closeAccount(ports(), agent)).toMatchObject({ refusal: { code: "agent" } });
  });

  test("keeps the drafts of an association that others run", async ({ db }) => {
    const { owner, associationId, number } = await withDraft("Mia");
    await joinAssociation(db, await createPerson(db), { associationId, mandates: ["owner"] });
    expect(await closeAccount(ports(), owner)).toMatchObject({ ok: true });
    expect(await db.application.count({ where: { number } })).toBe(1);
  });
});
