import { fullName, type Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { agreementBody, type AgreementBody } from "~/domain/award/agreement-body";
import { type Cents, sumCents } from "~/domain/money/cents";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Ports } from "~/platform/ports.server";
import type { AwardLine } from "./award-list.server";
import { awardsWithin } from "./awards-of.server";

export interface AwardView extends Omit<AwardLine, "paid"> {
  readonly paid: Cents;
  readonly agreement: {
    readonly body: AgreementBody;
    readonly signatorySignedAt: Date | null;
    readonly signatory: string | null;
    readonly funderSignedAt: Date | null;
  } | null;
  readonly instalments: readonly {
    readonly id: string;
    readonly label: string;
    readonly amount: Cents;
    readonly condition: string;
    readonly payment: { readonly paidOn: string; readonly reference: string } | null;
  }[];
  readonly reportDueOn: string | null;
}

const view = {
  id: true,
  amountCents: true,
  paidCents: true,
  status: true,
  reportDueOn: true,
  funder: { select: { shortName: true } },
  application: { select: { number: true, title: true, association: { select: { name: true } } } },
  agreement: {
    select: {
      body: true,
      signatorySignedAt: true,
      funderSignedAt: true,
      signatory: { select: { firstName: true, lastName: true } },
    },
  },
  instalments: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      label: true,
      amountCents: true,
      condition: true,
      payments: { where: { kind: "payment" }, select: { paidOn: true, reference: true } },
    },
  },
} as const;

/** An award with its agreement, schedule and ledger, for finance; null when it is not theirs. */
export async function findAward({ db }: Ports, actor: Actor, awardId: string): Promise<AwardView | null> {
  const row = await db.award.findFirst({
    where: { AND: [{ id: awardId }, awardsWithin(actor, "award.read")] },
    select: view,
  });
  return row && toView(row);
}

/** The same for the association that was awarded, once it was told. */
export async function findOwnAward(
  { db }: Ports,
  actor: Actor,
  { number, awardId }: { number: string; awardId: string },
): Promise<AwardView | null> {
  const row = await db.award.findFirst({
    where: {
      id: awardId,
      application: { number, associationId: { in: [...associationsFor(actor, "application.read")] } },
    },
    select: view,
  });
  return row && toView(row);
}

type Row = NonNullable<Awaited<ReturnType<typeof find>>>;
const find = (db: Ports["db"]) => db.award.findFirst({ select: view });

function toView({
  application,
  funder,
  amountCents,
  paidCents,
  agreement,
  instalments,
  reportDueOn,
  ...award
}: Row): AwardView {
  return {
    ...award,
    number: application.number,
    title: application.title,
    association: application.association.name,
    funder: funder.shortName,
    amount: centsFromRow(amountCents),
    paid: centsFromRow(paidCents),
    reportDueOn: reportDueOn?.toISOString().slice(0, 10) ?? null,
    agreement: agreement && {
      body: agreementBody.parse(agreement.body),
      signatorySignedAt: agreement.signatorySignedAt,
      signatory: agreement.signatory && fullName(agreement.signatory),
      funderSignedAt: agreement.funderSignedAt,
    },
    instalments: instalments.map(({ payments, amountCents: amount, ...instalment }) => ({
      ...instalment,
      amount: centsFromRow(amount),
      payment: payments[0]
        ? { paidOn: payments[0].paidOn.toISOString().slice(0, 10), reference: payments[0].reference }
        : null,
    })),
  };
}

/** What is left to pay of an award. */
export function leftToPay({ amount, paid }: Pick<AwardView, "amount" | "paid">): Cents {
  return sumCents([amount, -paid as Cents]);
}
