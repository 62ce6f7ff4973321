import { describe, expect } from "vitest";
import type { Day } from "~/domain/calendar/paris";
import { proposeBankDetails } from "~/features/associations/bank/propose-bank-details.server";
import {
  confirmBankDetails,
  refuseBankDetails,
} from "~/features/associations/bank/settle-bank-details.server";
import { verifyBankDetails } from "~/features/associations/bank/verify-bank-details.server";
import { prepareAgreement } from "~/features/awards/prepare-agreement.server";
import { recordPayment } from "~/features/awards/record-payment.server";
import { signForFunder } from "~/features/awards/sign-agreement.server";
import { approvePublication } from "~/features/publications/approve-publication.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import {
  close,
  decide,
  granted,
  hire,
  prepareLetters,
  scoreDossiers,
  seatCommittee,
  startSession,
} from "../../support/factories/committee";
import { createPerson, joinAssociation } from "../../support/factories/people";

const on = (db: Db, day: string) => ({ db, now: () => new Date(`${day}T10:00:00Z`) });

/** An award whose act both signed on 10 December, and a second signatory in the association. */
async function signedAward(db: Db) {
  const committee = await seatCommittee(on(db, "2026-12-01"));
  const [dossier] = await scoreDossiers(committee, 1);
  const sessionId = await startSession(committee, [dossier!]);
  await decide(committee, sessionId, dossier!);
  await close(committee, sessionId);
  const publicationId = await prepareLetters(committee, sessionId);
  granted(await approvePublication(committee.ports, committee.chair, { publicationId }));
  const officer = await hire(committee.ports, "finance_officer");
  const { id: awardId } = await db.award.findFirstOrThrow({ where: { applicationId: dossier!.id } });
  granted(await prepareAgreement(on(db, "2026-12-05"), officer, { awardId, advancePercent: 50 }));
  granted(await signForFunder(on(db, "2026-12-10"), officer, { awardId }));
  const { id: instalmentId } = await db.instalment.findFirstOrThrow({ where: { awardId, position: 1 } });
  const { associationId, applicant } = committee;
  const second = await joinAssociation(db, await createPerson(db), {
    associationId,
    mandates: ["signatory"],
  });
  const pay = (reference: string) =>
    recordPayment(on(db, "2026-12-20"), officer, {
      awardId,
      instalmentId,
      paidOn: "2026-12-20" as Day,
      reference,
    });
  return { awardId, instalmentId, officer, associationId, applicant, second, pay };
}

async function propose(
  db: Db,
  { associationId, applicant }: Awaited<ReturnType<typeof signedAward>>,
  day: string,
) {
  const ports = on(db, day);
  const account = { iban: "BE68539007547034", bic: "GEBABEBB", holder: "Les Ateliers de l’Écluse" };
  granted(
    await proposeBankDetails(ports, applicant, { associationId, ...account, confirmedAt: ports.now() }),
  );
  const { id } = await db.bankDetails.findFirstOrThrow({ where: { associationId, closedAt: null } });
  return id;
}

describe("an account that changed after the signature", () => {
  test("is not paid before finance verified it, whatever the association’s two people did", async ({
    db,
  }) => {
    const award = await signedAward(db);
    const { associationId, second, officer, pay, awardId } = award;
    const detailsId = await propose(db, award, "2026-12-15");
    expect(await pay("M-1")).toEqual({ ok: false, refusal: { code: "account-not-verified" } });
    const proof = { detailsId, confirmedAt: on(db, "2026-12-16").now() };
    granted(await confirmBankDetails(on(db, "2026-12-16"), second, { associationId, ...proof }));
    expect(await pay("M-1")).toEqual({ ok: false, refusal: { code: "account-not-verified" } });
    expect(await db.payment.count({ where: { awardId } })).toBe(0);
    granted(await verifyBankDetails(on(db, "2026-12-16"), officer, proof));
    expect((await pay("M-1")).ok).toBe(true);
  });

  test("is held back by the database as well", async ({ db }) => {
    const award = await signedAward(db);
    await propose(db, award, "2026-12-15");
    const write = db.payment.create({
      data: {
        awardId: award.awardId,
        instalmentId: award.instalmentId,
        amountCents: 1n,
        paidOn: new Date("2026-12-20"),
        reference: "M-2",
        recordedById: award.officer.userId,
        recordedAt: new Date("2026-12-20"),
      },
    });
    await expect(write).rejects.toThrow(/payments_wait_for_verified_account/);
  });

  test("that was taken back holds nothing, nor one that changed before the signature", async ({ db }) => {
    const award = await signedAward(db);
    const { associationId, applicant, second, pay } = award;
    const before = await propose(db, award, "2026-12-08");
    const confirmedAt = on(db, "2026-12-09").now();
    granted(
      await confirmBankDetails(on(db, "2026-12-09"), second, {
        associationId,
        detailsId: before,
        confirmedAt,
      }),
    );
    const ports = on(db, "2026-12-15");
    const next = { iban: "FR7630004000031234567890143", bic: "BNPAFRPP", holder: "Autre" };
    granted(await proposeBankDetails(ports, applicant, { associationId, ...next, confirmedAt: ports.now() }));
    const { id: detailsId } = await db.bankDetails.findFirstOrThrow({
      where: { associationId, confirmedAt: null, closedAt: null },
    });
    expect((await pay("M-3")).ok).toBe(false);
    granted(await refuseBankDetails(on(db, "2026-12-16"), second, { associationId, detailsId }));
    expect((await pay("M-3")).ok).toBe(true);
  });
});
