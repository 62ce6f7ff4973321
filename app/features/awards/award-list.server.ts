import type { Actor } from "~/domain/access/actor";
import type { AwardStatus } from "~/domain/award/lifecycle";
import type { Cents } from "~/domain/money/cents";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Ports } from "~/platform/ports.server";
import { awardsWithin } from "./awards-of.server";

export interface AwardLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly funder: string;
  readonly amount: Cents;
  readonly paid: Cents;
  readonly status: AwardStatus;
}

export interface AwardList {
  readonly lines: readonly AwardLine[];
  readonly amount: Cents;
  readonly paid: Cents;
  /** Identifier to continue after, null on the last page. */
  readonly next: string | null;
}

const pageSize = 50;

/** Awards within the actor's roles, the latest notified first. */
export async function listAwards(
  { db }: Ports,
  actor: Actor,
  { status, after }: { status?: AwardStatus | undefined; after?: string | undefined },
): Promise<AwardList> {
  const where = { AND: [awardsWithin(actor, "award.read"), status === undefined ? {} : { status }] };
  const [rows, sums] = await Promise.all([
    db.award.findMany({
      where,
      orderBy: { id: "desc" },
      take: pageSize + 1,
      ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
      select: {
        id: true,
        amountCents: true,
        paidCents: true,
        status: true,
        funder: { select: { shortName: true } },
        application: { select: { number: true, title: true, association: { select: { name: true } } } },
      },
    }),
    db.award.aggregate({ where, _sum: { amountCents: true, paidCents: true } }),
  ]);
  const page = rows.slice(0, pageSize);
  return {
    lines: page.map(({ application, funder, amountCents, paidCents, ...award }) => ({
      ...award,
      number: application.number,
      title: application.title,
      association: application.association.name,
      funder: funder.shortName,
      amount: centsFromRow(amountCents),
      paid: centsFromRow(paidCents),
    })),
    amount: centsFromRow(sums._sum.amountCents ?? 0n),
    paid: centsFromRow(sums._sum.paidCents ?? 0n),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}
