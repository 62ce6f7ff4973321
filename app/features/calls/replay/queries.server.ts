import type { Actor } from "~/domain/access/actor";
import type { Application } from "~/domain/eligibility/application-input";
import { canonicalJson } from "~/domain/eligibility/canonical-json";
import { currentCriteria } from "~/domain/eligibility/criteria/index";
import { criteriaInWords } from "~/domain/eligibility/criteria-in-words";
import { prepareRules } from "~/domain/eligibility/engine";
import type { Outcome, OverallState } from "~/domain/eligibility/outcome";
import { changedOutcomes, outcomesWriter } from "~/domain/eligibility/outcomes-text";
import { movesOf, type Move, type Tally } from "~/domain/eligibility/replay-tally";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";
import { callsManagedBy } from "../managed-calls.server";
import { replayTerms } from "./replay-terms.server";

export interface ReplayFilter {
  /** Version tried; the one in preparation, else the last, when absent. */
  readonly versionId: string | null;
  /** Call whose dossiers are judged; the call itself, else the last of its pillar, when absent. */
  readonly sourceId: string | null;
  /** Code of a rule that changes. */
  readonly rule: string | null;
  /** Overall state after. */
  readonly after: OverallState | null;
  readonly cursor: string | null;
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

export interface SettingChange {
  readonly name: string;
  readonly label: string;
  readonly inForce: string;
  readonly tried: string;
}

export interface ReplayRun {
  readonly id: string;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly fault: string | null;
  /** The version's rules were changed since they were tried. */
  readonly isStale: boolean;
  readonly total: number;
  readonly judged: number;
  readonly changed: number;
  readonly byOverall: readonly Move[];
  readonly byRule: readonly {
    readonly code: string;
    readonly label: string;
    readonly moves: readonly Move[];
  }[];
  readonly dossiers: readonly ReplayedDossier[];
  readonly next: string | null;
}

export interface ReplayedDossier {
  readonly id: string;
  /** Null: the actor may not read this dossier. */
  readonly shown: {
    readonly number: string;
    readonly title: string;
    readonly association: string;
    readonly changes: readonly {
      readonly code: string;
      readonly before: Outcome | null;
      readonly after: Outcome | null;
      readonly reason: string | null;
    }[];
  } | null;
  readonly before: OverallState;
  readonly after: OverallState;
}

const perPage = 25;

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

/** Calls with deposited dossiers: this one first, then those of its pillar, the latest first. */
async function listSources(db: Ports["db"], actor: Actor, call: { id: string; pillarId: string | null }) {
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
    row.id === call.id ? 0 : row.pillarId === call.pillarId ? 1 : 2;
  return rows
    .map(({ id, title, pillarId, campaign, _count }) => ({
      id,
      pillarId,
      title: title.includes(String(campaign.year)) ? title : `${title} (${campaign.year})`,
      deposited: _count.applications,
    }))
    .sort((one, other) => rank(one) - rank(other));
}

/** Thresholds that differ from those the dossiers were judged by. */
async function settingChanges(
  db: Ports["db"],
  { callId, sourceId, tried }: { callId: string; sourceId: string | null; tried: unknown },
): Promise<SettingChange[]> {
  const judgedBy = await db.call.findUnique({
    where: { id: sourceId ?? callId },
    select: { currentVersion: { select: { rules: true } } },
  });
  const old = settingsIn(judgedBy?.currentVersion?.rules);
  return [...settingsIn(tried)].flatMap(([name, { label, value }]) => {
    const inForce = old.get(name)?.value ?? "–";
    return inForce === value ? [] : [{ name, label, inForce, tried: value }];
  });
}

function settingsIn(rules: unknown): ReadonlyMap<string, { label: string; value: string }> {
  const params = (rules as { params?: Record<string, unknown> } | null)?.params ?? {};
  return new Map(
    criteriaInWords({ params }).flatMap(({ settings }) =>
      settings.map(({ name, label, value }) => [name, { label, value }] as const),
    ),
  );
}

interface Asked {
  readonly version: { readonly id: string; readonly rules: unknown };
  readonly sourceId: string;
  readonly filter: ReplayFilter;
}

async function findRun(
  db: Ports["db"],
  actor: Actor,
  { version, sourceId, filter }: Asked,
): Promise<ReplayRun | null> {
  const replay = await db.replay.findUnique({
    where: { callVersionId_sourceCallId: { callVersionId: version.id, sourceCallId: sourceId } },
  });
  if (!replay) return null;
  const changes = await db.replayChange.findMany({
    where: {
      replayId: replay.id,
      ...(filter.rule ? { rules: { has: filter.rule } } : {}),
      ...(filter.after ? { overallAfter: filter.after } : {}),
      ...(filter.cursor ? { applicationId: { gt: filter.cursor } } : {}),
    },
    orderBy: { applicationId: "asc" },
    take: perPage + 1,
    select: { applicationId: true, overallBefore: true, overallAfter: true },
  });
  const page = changes.slice(0, perPage);
  const shown = await shownDossiers(db, actor, {
    ids: page.map((one) => one.applicationId),
    sourceId,
    rules: replay.rules,
  });
  const byRule = replay.byRule as Tally["byRule"];
  return {
    id: replay.id,
    requestedAt: replay.requestedAt,
    finishedAt: replay.finishedAt,
    fault: replay.fault,
    isStale: canonicalJson(replay.rules) !== canonicalJson(version.rules),
    total: replay.total,
    judged: replay.judged,
    changed: replay.changed,
    byOverall: movesOf(replay.byOverall as Tally["byOverall"]),
    byRule: currentCriteria
      .filter(({ code }) => byRule[code])
      .map(({ code, label }) => ({ code, label, moves: movesOf(byRule[code]) })),
    dossiers: page.map(({ applicationId, overallBefore, overallAfter }) => ({
      id: applicationId,
      shown: shown.get(applicationId) ?? null,
      before: overallBefore,
      after: overallAfter,
    })),
    next: changes.length > perPage ? (page.at(-1)?.applicationId ?? null) : null,
  };
}

/** The reasons are reckoned for the dossiers of one page only: a hundred thousand of them would be stored for nobody. */
async function shownDossiers(
  db: Ports["db"],
  actor: Actor,
  { ids, sourceId, rules }: { ids: readonly string[]; sourceId: string; rules: unknown },
): Promise<ReadonlyMap<string, ReplayedDossier["shown"]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.application.findMany({
    where: { AND: [{ id: { in: [...ids] } }, applicationsWithin(actor, "instruction.read")] },
    select: {
      id: true,
      number: true,
      title: true,
      association: { select: { name: true } },
      verdicts: {
        orderBy: { judgedAt: "desc" },
        take: 1,
        select: { outcomes: true, submission: { select: { input: true } } },
      },
    },
  });
  const { settings, programme } = await replayTerms(db, sourceId, rules);
  const prepared = prepareRules(settings, { programme });
  const write = outcomesWriter(prepared.criteria);
  return new Map(
    rows.map(({ id, number, title, association, verdicts: [verdict] }) => {
      if (!verdict) return [id, null];
      const { findings } = prepared.judge(verdict.submission.input as Application);
      const after = write(findings.map(({ outcome }) => outcome));
      const changes = changedOutcomes(verdict.outcomes, after).map((change) => ({
        ...change,
        reason: findings.find(({ code }) => code === change.code)?.reason ?? null,
      }));
      return [id, { number, title, association: association.name, changes }];
    }),
  );
}
