import type { Actor } from "~/domain/access/actor";
import type { Ports } from "~/platform/ports.server";
import { callsManagedBy } from "../managed-calls.server";
import { findRun, type DossierFilter, type ReplayRun } from "./replay-run.server";
import { settingChanges, type SettingChange } from "./setting-changes.server";

export interface ReplayFilter extends DossierFilter {
  /** Version tried; the one in preparation, else the last, when absent. */
  readonly versionId: string | null;
  /** Call whose dossiers are judged; the call itself, else the last of its pillar, when absent. */
  readonly sourceId: string | null;
}

export interface ReplayView {
  readonly call: { readonly id: string; readonly title: string };
  readonly version: { readonly id: string; readonly number: number; readonly isPublished: boolean };
  readonly versions: readonly {
    readonly id: string;
    readonly number: number;
    readonly isPublished: boolean;
  }[];
  readonly source: { readonly id: string; readonly title: string } | null;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly deposited: number }[];
  readonly settings: readonly SettingChange[];
  readonly run: ReplayRun | null;
}

/** What trying the rules of a version on deposited dossiers found, a page of the dossiers that change. */
export async function findReplay(
  { db }: Ports,
  actor: Actor,
  callId: string,
  filter: ReplayFilter,
): Promise<ReplayView | null> {
  const call = await db.call.findFirst({
    where: { AND: [{ id: callId }, callsManagedBy(actor)] },
    select: {
      id: true,
      title: true,
      pillarId: true,
      copiedFromId: true,
      currentVersion: { select: { rules: true } },
      versions: {
        orderBy: { number: "desc" },
        take: 50,
        select: { id: true, number: true, publishedAt: true, rules: true },
      },
    },
  });
  const version = filter.versionId
    ? call?.versions.find(({ id }) => id === filter.versionId)
    : (call?.versions.find(({ publishedAt }) => publishedAt === null) ?? call?.versions[0]);
  if (!call || !version) return null;
  const sources = await listSources(db, actor, call);
  const source = filter.sourceId ? sources.find(({ id }) => id === filter.sourceId) : sources[0];
  if (filter.sourceId && !source) return null;
  return {
    call: { id: call.id, title: call.title },
    version: shownVersion(version),
    versions: call.versions.map(shownVersion),
    source: source ?? null,
    sources,
    settings: await settingChanges(db, { callId, sourceId: source?.id ?? null, tried: version.rules }),
    run: source ? await findRun(db, actor, { version, sourceId: source.id, filter }) : null,
  };
}

function shownVersion({ id, number, publishedAt }: { id: string; number: number; publishedAt: Date | null }) {
  return { id, number, isPublished: publishedAt !== null };
}

/** Calls with deposited dossiers: this one, the one it was duplicated from, those of its pillar, the latest first. */
async function listSources(
  db: Ports["db"],
  actor: Actor,
  call: { id: string; pillarId: string | null; copiedFromId: string | null },
) {
  const rows = await db.call.findMany({
    where: {
      AND: [
        callsManagedBy(actor),
        { applications: { some: { verdicts: { some: {} }, status: { not: "withdrawn" } } } },
      ],
    },
    orderBy: { closesAt: "desc" },
    take: 50,
    select: {
      id: true,
      title: true,
      pillarId: true,
      campaign: { select: { year: true } },
      _count: {
        select: { applications: { where: { submittedAt: { not: null }, status: { not: "withdrawn" } } } },
      },
    },
  });
  const rank = (row: { id: string; pillarId: string | null }) =>
    [row.id === call.id, row.id === call.copiedFromId, row.pillarId === call.pillarId, true].indexOf(true);
  return rows
    .map(({ id, title, pillarId, campaign, _count }) => ({
      id,
      pillarId,
      title: title.includes(String(campaign.year)) ? title : `${title} (${campaign.year})`,
      deposited: _count.applications,
    }))
    .sort((one, other) => rank(one) - rank(other));
}
