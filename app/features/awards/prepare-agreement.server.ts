import type { Actor } from "~/domain/access/actor";
import type { AgreementBody } from "~/domain/award/agreement-body";
import { agreementKind, defaultSchedule } from "~/domain/award/schedule";
import { type Cents, sumCents } from "~/domain/money/cents";
import { accept, refuse, type Result } from "~/domain/result";
import { associationReaders } from "~/platform/access/association-readers.server";
import { centsFromRow, centsToRow } from "~/platform/database/cents.server";
import { isTaken } from "~/platform/database/conflicts.server";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { awardsWithin } from "./awards-of.server";

export type PrepareAgreementRefusal =
  { readonly code: "not-found" } | { readonly code: "already-prepared" } | { readonly code: "wrong-status" };

/** Writes the agreement, or the award order below the threshold, with the schedule of its payments. */
export async function prepareAgreement(
  { db, now }: Ports,
  actor: Actor,
  { awardId, advancePercent }: { awardId: string; advancePercent: number },
): Promise<Result<{ number: string }, PrepareAgreementRefusal>> {
  const at = now();
  try {
    return await inTransaction(db, async (tx) => {
      const award = await tx.award.findFirst({
        where: { AND: [{ id: awardId }, awardsWithin(actor, "award.manage")] },
        select: {
          amountCents: true,
          status: true,
          agreement: { select: { id: true } },
          decisionLine: { select: { conditions: true } },
          funder: { select: { id: true, code: true, name: true } },
          application: {
            select: {
              id: true,
              number: true,
              title: true,
              associationId: true,
              association: { select: { name: true, siret: true } },
              call: { select: { title: true, campaign: { select: { year: true } } } },
            },
          },
        },
      });
      if (!award) return refuse({ code: "not-found" });
      if (award.agreement) return refuse({ code: "already-prepared" });
      if (award.status !== "awaiting_agreement") return refuse({ code: "wrong-status" });
      const { application, funder } = award;
      const { year } = application.call.campaign;
      const amount = centsFromRow(award.amountCents);
      const kind = agreementKind(
        await yearlyTotal(tx, { funderId: funder.id, associationId: application.associationId, year }),
      );
      const schedule = defaultSchedule(amount, advancePercent);
      // A supplement won on appeal has an act of its own, numbered after the first.
      const earlier = await tx.agreement.count({
        where: { award: { funderId: funder.id, applicationId: application.id } },
      });
      const suffix = earlier > 0 ? `-${earlier + 1}` : "";
      const number = `${year}-${funder.code}-${application.number.slice(5)}${suffix}`;
      const body: AgreementBody = {
        kind,
        number,
        funder: funder.name,
        association: application.association.name,
        siret: application.association.siret,
        application: application.number,
        title: application.title,
        call: application.call.title,
        amountCents: amount,
        conditions: award.decisionLine.conditions,
        schedule: schedule.map((line) => ({
          label: line.label,
          amountCents: line.amount,
          condition: line.condition,
        })),
      };
      await tx.agreement.create({
        data: { awardId, kind, number, body, preparedById: actor.userId, preparedAt: at },
      });
      await tx.instalment.createMany({
        data: schedule.map((line, index) => ({
          awardId,
          position: index + 1,
          label: line.label,
          amountCents: centsToRow(line.amount),
          condition: line.condition,
        })),
      });
      const readers = kind === "agreement" ? await associationReaders(tx, application.associationId, at) : [];
      await record(tx, {
        at,
        event: "agreement.prepared",
        actor,
        subject: { type: "award", id: awardId },
        applicationId: application.id,
        facts: { number, kind, amountCents: amount },
        emails: readers.map(({ userId, email }) => ({
          kind: "award.agreement-to-sign",
          payload: { email, number: application.number, awardId },
          dedupe: `${awardId}:${userId}`,
        })),
      });
      return accept({ number });
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "already-prepared" });
    throw error;
  }
}

/** What the funder gives the association for the year, over all its awards. */
async function yearlyTotal(
  tx: Tx,
  { funderId, associationId, year }: { funderId: string; associationId: string; year: number },
): Promise<Cents> {
  const awards = await tx.award.findMany({
    where: {
      funderId,
      status: { not: "cancelled" },
      application: { associationId, call: { campaign: { year } } },
    },
    select: { amountCents: true },
  });
  return sumCents(awards.map(({ amountCents }) => centsFromRow(amountCents)));
}
