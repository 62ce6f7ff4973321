import type { Actor } from "~/domain/access/actor";
import { callStateAt, type CallState } from "~/domain/call/lifecycle";
import { missingBeforePublication, type MissingPart } from "~/domain/call/missing";
import type { Cents } from "~/domain/money/cents";
import { centsFromRow } from "~/platform/database/cents.server";
import type { Ports } from "~/platform/ports.server";
import { documentOf, frameRows, storedVersion } from "./draft/version-rows.server";
import { callsManagedBy } from "./managed-calls.server";

export interface ManagedCall {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly year: number;
  readonly state: CallState;
  /** For workshops: announced nowhere. */
  readonly isPractice: boolean;
  readonly version: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly summary: string;
  /** What is being written: the whole call while it was never published, its correction later. */
  readonly draft: DraftOfCall | null;
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
  readonly copiedFrom: { readonly id: string; readonly title: string } | null;
  /** Dossiers that the draft's rules can be tried on: of the call, or of the one it was duplicated from. */
  readonly canReplay: boolean;
  readonly started: number;
  /** Campaigns that it can be duplicated into, the latest first. */
  readonly campaigns: readonly { readonly id: string; readonly title: string; readonly year: number }[];
}

export interface DraftOfCall {
  readonly number: number;
  readonly revision: number;
  readonly isCorrection: boolean;
  readonly missing: readonly MissingPart[];
}

/** A call with what is published of it and what is being written. */
export async function findManagedCall(
  { db, now }: Ports,
  actor: Actor,
  callId: string,
): Promise<ManagedCall | null> {
  const row = await db.call.findFirst({
    where: { AND: [{ id: callId }, callsManagedBy(actor)] },
    select: {
      ...frameRows,
      id: true,
      slug: true,
      version: true,
      publishedAt: true,
      archivedAt: true,
      isPractice: true,
      campaign: { select: { year: true, programmeId: true } },
      copiedFrom: { select: { id: true, title: true } },
      currentVersionId: true,
      currentVersion: { select: storedVersion },
      versions: {
        orderBy: { number: "desc" },
        select: {
          id: true,
          number: true,
          revision: true,
          publishedAt: true,
          changeNote: true,
          ...storedVersion,
        },
      },
      funders: {
        orderBy: { funder: { position: "asc" } },
        select: {
          ...frameRows.funders.select,
          funder: { select: { name: true } },
          envelope: { select: { amountCents: true, committedCents: true } },
        },
      },
      _count: { select: { applications: { where: { submittedAt: null } } } },
    },
  });
  if (!row?.currentVersion) return null;
  const at = now();
  const written = row.versions.find(({ publishedAt }) => publishedAt === null);
  const document = documentOf(row, written ?? row.currentVersion);
  const isCorrection = written !== undefined && written.id !== row.currentVersionId;
  const campaigns = await db.campaign.findMany({
    where: { programmeId: row.campaign.programmeId },
    orderBy: { year: "desc" },
    select: { id: true, title: true, year: true },
  });
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    year: row.campaign.year,
    state: callStateAt(row, at),
    isPractice: row.isPractice,
    version: row.version,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    summary: document.content.summary,
    draft: written
      ? {
          number: written.number,
          revision: written.revision,
          isCorrection,
          missing: missingBeforePublication(document, at),
        }
      : null,
    versions: row.versions.map(({ number, publishedAt, changeNote }) => ({
      number,
      publishedAt,
      changeNote,
    })),
    envelopes: row.funders.map(({ funder, envelope }) => ({
      funder: funder.name,
      total: centsFromRow(envelope.amountCents),
      committed: centsFromRow(envelope.committedCents),
    })),
    copiedFrom: row.copiedFrom,
    canReplay: written !== undefined && (isCorrection || row.copiedFrom !== null),
    started: row._count.applications,
    campaigns,
  };
}
