import type { Actor } from "~/domain/access/actor";
import type { Cents } from "~/domain/money/cents";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Ports } from "~/platform/ports.server";
import { envelopesOf } from "./envelopes-of.server";

export interface EnvelopeLine {
  readonly id: string;
  /** "État", and the pillar when the envelope has one. */
  readonly label: string;
  readonly total: Cents;
  readonly committed: Cents;
  /** Titles of the calls that it pays for. */
  readonly calls: readonly string[];
}

export interface EnvelopesOfYear {
  readonly year: number;
  readonly envelopes: readonly EnvelopeLine[];
}

/** Envelopes whose amount the actor may change, the latest year first. */
export async function listEnvelopes({ db }: Ports, actor: Actor): Promise<readonly EnvelopesOfYear[]> {
  const rows = await db.envelope.findMany({
    where: envelopesOf(actor),
    orderBy: [{ year: "desc" }, { funder: { position: "asc" } }, { label: "asc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      year: true,
      amountCents: true,
      committedCents: true,
      funder: { select: { name: true } },
      pillar: { select: { label: true, shortLabel: true } },
      calls: {
        where: { call: { isPractice: false } },
        orderBy: { call: { title: "asc" } },
        select: { call: { select: { title: true } } },
      },
    },
  });
  const years = [...new Set(rows.map(({ year }) => year))];
  return years.map((year) => ({
    year,
    envelopes: rows
      .filter((row) => row.year === year)
      .map(({ id, funder, pillar, amountCents, committedCents, calls }) => ({
        id,
        label: [funder.name, pillar && (pillar.shortLabel ?? pillar.label)].filter(Boolean).join(", "),
        total: centsFromRow(amountCents),
        committed: centsFromRow(committedCents),
        calls: calls.map(({ call }) => call.title),
      })),
  }));
}
