import type { Actor } from "~/domain/access/actor";
import { callStateAt, type CallState } from "~/domain/call/lifecycle";
import type { Ports } from "~/platform/ports.server";
import { callsManagedBy } from "./managed-calls.server";

export interface ManagedCallLine {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly pillar: string | null;
  readonly state: CallState;
  /** A correction is being written. */
  readonly hasCorrection: boolean;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** For workshops: its dossiers are not counted. */
  readonly isPractice: boolean;
  readonly drafts: number | null;
  readonly deposited: number | null;
}

/** Calls that the actor administers, the latest closing first, with how many dossiers they hold. */
export async function listManagedCalls(
  { db, now }: Ports,
  actor: Actor,
): Promise<readonly ManagedCallLine[]> {
  const at = now();
  const rows = await db.call.findMany({
    where: callsManagedBy(actor),
    orderBy: [{ campaign: { year: "desc" } }, { closesAt: "desc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      title: true,
      opensAt: true,
      closesAt: true,
      graceSeconds: true,
      publishedAt: true,
      archivedAt: true,
      isPractice: true,
      campaign: { select: { year: true } },
      pillar: { select: { label: true, shortLabel: true } },
      versions: { where: { publishedAt: null, currentOf: null }, select: { id: true } },
      _count: { select: { applications: { where: { submittedAt: { not: null } } } } },
    },
  });
  const drafts = await db.application.groupBy({
    by: ["callId"],
    where: {
      callId: { in: rows.flatMap(({ id, isPractice }) => (isPractice ? [] : id)) },
      submittedAt: null,
    },
    _count: true,
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    year: row.campaign.year,
    pillar: row.pillar && (row.pillar.shortLabel ?? row.pillar.label),
    state: callStateAt(row, at),
    hasCorrection: row.versions.length > 0,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    isPractice: row.isPractice,
    drafts: row.isPractice ? null : (drafts.find(({ callId }) => callId === row.id)?._count ?? 0),
    deposited: row.isPractice ? null : row._count.applications,
  }));
}
