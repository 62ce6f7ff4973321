import { describe, expect } from "vitest";
import type { Actor, Mandate } from "~/domain/access/actor";
import { bankForm } from "~/features/associations/bank/bank-forms.schema";
import { proposeBankDetails } from "~/features/associations/bank/propose-bank-details.server";
import { findBank, listBankToVerify } from "~/features/associations/bank/queries.server";
import {
  confirmBankDetails,
  confirmBankDetailsAsAgent,
  refuseBankDetails,
} from "~/features/associations/bank/settle-bank-details.server";
import { verifyBankDetails } from "~/features/associations/bank/verify-bank-details.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { openAssociation } from "../../support/factories/associations";
import { createPerson, joinAssociation } from "../../support/factories/people";

const now = new Date("2026-10-05T10:00:00Z");
const at = (db: Db) => ({ db, now: () => now });
const iban = "FR7699999000010000010000708";
const account = { iban: ibanOf("00000100007"), bic: "AGRIFRPP", holder: "Les Ateliers de l’Écluse" };
const other = { ...account, iban: ibanOf("00000200004") };

async function association(db: Db, second?: Mandate[]) {
  const { associationId, owner } = await openAssociation(at(db), await createPerson(db));
  const member = second
    ? await joinAssociation(db, await createPerson(db), { associationId, mandates: second })
    : null;
  return { associationId, owner, member };
}

const propose = (db: Db, actor: Actor, associationId: string, details = account, confirmedAt = now) =>
  proposeBankDetails(at(db), actor, { associationId, ...details, confirmedAt });

const finance = (db: Db) =>
  createPerson(db, { roles: [{ role: "finance_officer", funderId: null, pillarId: null }] });

async function waitingOf(db: Db, associationId: string): Promise<string> {
  const waiting = await db.bankDetails.findFirstOrThrow({
    where: { associationId, closedAt: null, confirmedAt: null },
  });
  return waiting.id;
}

describe("the account of an association", () => {
  test("changes with a password proved lately and a second person; all are told, without the account", async ({
    db,
  }) => {
    const { associationId, owner, member } = await association(db, ["signatory"]);
    const reader = await joinAssociation(db, await createPerson(db), { associationId, mandates: ["reader"] });
    const stale = new Date("2026-10-05T09:49:00Z");
    expect(await propose(db, owner, associationId, account, stale)).toEqual({
      ok: false,
      refusal: { code: "confirm-first" },
    });
    expect(await propose(db, reader, associationId)).toEqual({ ok: false, refusal: { code: "not-found" } });
    expect(await db.bankDetails.count({ where: { associationId } })).toBe(0);

    const asked = await Promise.all(Array.from({ length: 4 }, () => propose(db, owner, associationId)));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await findBank(at(db), owner, associationId))?.current).toBeNull();
    const detailsId = await waitingOf(db, associationId);
    const confirm = (actor: Actor, confirmedAt = now) =>
      confirmBankDetails(at(db), actor, { associationId, detailsId, confirmedAt });
    expect(await confirm(owner)).toEqual({ ok: false, refusal: { code: "own-proposal" } });
    expect(await confirm(member!, stale)).toEqual({ ok: false, refusal: { code: "confirm-first" } });
    expect(await confirm(reader)).toEqual({ ok: false, refusal: { code: "not-found" } });
    const answers = await Promise.all([
      confirm(member!),
      refuseBankDetails(at(db), owner, { associationId, detailsId }),
      confirm(member!),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);

    const letters = await db.outboxMessage.findMany({
      where: { recipient: { in: [owner.email, member!.email, reader.email] } },
    });
    expect(letters).toHaveLength(6);
    const written = JSON.stringify([letters, await db.auditEntry.findMany()], (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(written).not.toContain(account.iban);
    expect(written).not.toContain(account.iban.slice(-8));
  });

  test("is shown in full to who compares it, masked afterwards, and what came before is kept", async ({
    db,
  }) => {
    const { associationId, owner, member } = await association(db, ["owner"]);
    for (const details of [account, other]) {
      await propose(db, owner, associationId, details);
      const detailsId = await waitingOf(db, associationId);
      const seen = await findBank(at(db), member!, associationId);
      expect(seen?.waiting?.iban.replaceAll("\u00A0", "")).toBe(details.iban);
      await confirmBankDetails(at(db), member!, { associationId, detailsId, confirmedAt: now });
    }
    const bank = await findBank(at(db), owner, associationId);
    expect(bank?.current?.iban).toBe(`${other.iban.slice(0, 4)}\u00A0••••\u00A0${other.iban.slice(-4)}`);
    expect(bank?.past).toHaveLength(1);
    expect(await propose(db, owner, associationId, other)).toEqual({
      ok: false,
      refusal: { code: "same-account" },
    });
  });

  test("of an association with one person is confirmed by finance, who does not sit in it", async ({
    db,
  }) => {
    const { associationId, owner } = await association(db);
    await propose(db, owner, associationId);
    const detailsId = await waitingOf(db, associationId);
    const [officer, seated] = [await finance(db), await finance(db)];
    await joinAssociation(db, seated, { associationId, mandates: ["reader"] });
    const confirm = (actor: Actor) =>
      confirmBankDetailsAsAgent(at(db), actor, { detailsId, confirmedAt: now });
    expect((await listBankToVerify(at(db), officer)).map(({ id }) => id)).toContain(detailsId);
    expect((await listBankToVerify(at(db), seated)).map(({ id }) => id)).not.toContain(detailsId);
    expect(await confirm(seated)).toEqual({ ok: false, refusal: { code: "not-found" } });
    expect(await confirm(owner)).toEqual({ ok: false, refusal: { code: "not-found" } });
    expect((await confirm(officer)).ok).toBe(true);
    expect(await db.bankDetails.findUnique({ where: { id: detailsId } })).toMatchObject({
      confirmedById: officer.userId,
      verifiedById: officer.userId,
    });
  });

  test("is not finance’s to confirm while another member can, but finance verifies it afterwards", async ({
    db,
  }) => {
    const { associationId, owner, member } = await association(db, ["signatory"]);
    await propose(db, owner, associationId);
    const detailsId = await waitingOf(db, associationId);
    const officer = await finance(db);
    const proof = { detailsId, confirmedAt: now };
    expect(await confirmBankDetailsAsAgent(at(db), officer, proof)).toEqual({
      ok: false,
      refusal: { code: "for-a-member" },
    });
    expect(await verifyBankDetails(at(db), officer, proof)).toMatchObject({ ok: false });
    await confirmBankDetails(at(db), member!, { associationId, ...proof });
    const verified = await Promise.all([1, 2].map(() => verifyBankDetails(at(db), officer, proof)));
    expect(verified.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await listBankToVerify(at(db), officer)).map(({ id }) => id)).not.toContain(detailsId);
  });

  test("takes two people in the database as well", async ({ db }) => {
    const { associationId, owner } = await association(db);
    await propose(db, owner, associationId);
    const write = db.bankDetails.updateMany({
      where: { associationId },
      data: { confirmedAt: now, confirmedById: owner.userId },
    });
    await expect(write).rejects.toThrow(/take_two_people/);
  });
});

describe("bank details as typed", () => {
  test.for([
    [
      "with spaces and small letters",
      account.iban.toLowerCase().replace(/(.{4})/g, "$1 "),
      "agri fr pp",
      true,
    ],
    ["with a wrong digit", iban.replace("8", "9"), "AGRIFRPP", false],
    ["with a foreign account", "BE68 5390 0754 7034", "GEBABEBB", true],
    ["with a short bank code", account.iban, "AGRI", false],
  ] as const)("%s", ([, typed, bic, isAccepted]) => {
    const read = bankForm.safeParse({ iban: typed, bic, holder: "Les Ateliers" });
    expect(read.success).toBe(isAccepted);
  });
});

/** A French IBAN of the fictional bank 99999, with a valid RIB key. */
function ibanOf(number: string): string {
  const [bank, branch] = ["99999", "00001"];
  const key = 97n - ((89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(number)) % 97n);
  const rib = `${bank}${branch}${number}${String(key).padStart(2, "0")}`;
  const check = 98n - (BigInt(`${rib}152700`) % 97n);
  return `FR${String(check).padStart(2, "0")}${rib}`;
}
