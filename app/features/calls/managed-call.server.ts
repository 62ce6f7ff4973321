import type { Actor } from "~/domain/access/actor";
import { callContentSchema } from "~/domain/call/content";
import { callStateAt, type CallState } from "~/domain/call/lifecycle";
import { missingBeforePublication, type MissingPart } from "~/domain/call/publication";
import type { Cents } from "~/domain/money/cents";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Ports } from "~/platform/ports.server";
import { callsManagedBy } from "./managed-calls.server";

export interface ManagedCallLine {
  readonly id: string;
  readonly title: string;
  readonly state: CallState;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly drafts: number;
  readonly deposited: number;
}

/** Calls that the actor administers, the latest closing first, with how many dossiers they hold. */
export async function listManagedCalls(
  { db, now }: Ports,
  actor: Actor,
): Promise<readonly ManagedCallLine[]> {
  const at = now();
  const rows = await db.call.findMany({
    where: callsManagedBy(actor),
    orderBy: { closesAt: "desc" },
    take: 200,
    select: {
      id: true,
      title: true,
      opensAt: true,
      closesAt: true,
      graceSeconds: true,
      publishedAt: true,
      archivedAt: true,
      _count: { select: { applications: { where: { submittedAt: { not: null } } } } },
    },
  });
  const drafts = await db.application.groupBy({
    by: ["callId"],
    where: { callId: { in: rows.map(({ id }) => id) }, submittedAt: null },
    _count: true,
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    state: callStateAt(row, at),
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    drafts: drafts.find(({ callId }) => callId === row.id)?._count ?? 0,
    deposited: row._count.applications,
  }));
}

export interface ManagedCall {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly state: CallState;
  readonly version: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly summary: string;
  readonly missing: readonly MissingPart[];
  readonly versions: readonly {
    readonly number: number;
    readonly publishedAt: Date | null;
    readonly changeNote: string;
  }[];
  readonly envelopes: readonly {
    readonly funder: string;
    readonly total: Cents;
    readonly committed: Cents;
  }[];
}

export async function findManagedCall(
  { db, now }: Ports,
  actor: Actor,
  callId: string,
): Promise<ManagedCall | null> {
  const row = await db.call.findFirst({
    where: { AND: [{ id: callId }, callsManagedBy(actor)] },
    select: {
      id: true,
      slug: true,
      title: true,
      version: true,
      opensAt: true,
      closesAt: true,
      graceSeconds: true,
      publishedAt: true,
      archivedAt: true,
      currentVersion: { select: { content: true } },
      versions: {
        orderBy: { number: "desc" },
        select: { number: true, publishedAt: true, changeNote: true },
      },
      funders: {
        orderBy: { funder: { position: "asc" } },
        select: {
          funder: { select: { name: true } },
          envelope: { select: { amountCents: true, committedCents: true } },
        },
      },
      _count: { select: { objectives: true } },
    },
  });
  if (!row) return null;
  const at = now();
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    state: callStateAt(row, at),
    version: row.version,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    summary: row.currentVersion ? callContentSchema.parse(row.currentVersion.content).summary : "",
    missing: missingBeforePublication({
      hasVersion: row.currentVersion !== null,
      funders: row.funders.length,
      objectives: row._count.objectives,
      closesAt: row.closesAt,
      now: at,
    }),
    versions: row.versions,
    envelopes: row.funders.map(({ funder, envelope }) => ({
      funder: funder.name,
      total: centsFromRow(envelope.amountCents),
      committed: centsFromRow(envelope.committedCents),
    })),
  };
}
