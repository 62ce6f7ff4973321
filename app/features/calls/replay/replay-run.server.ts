import type { Actor } from "~/domain/access/actor";
import { canonicalJson } from "~/domain/eligibility/canonical-json";
import { currentCriteria } from "~/domain/eligibility/criteria/index";
import type { OverallState } from "~/domain/eligibility/outcome";
import { movesOf, type Move, type Tally } from "~/domain/eligibility/replay-tally";
import type { Tx } from "~/platform/database/database.server";
import { shownDossiers, type ReplayedDossier } from "./replayed-dossiers.server";

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

const perPage = 25;

export interface DossierFilter {
  /** Code of a rule that changes. */
  readonly rule: string | null;
  /** Overall state after. */
  readonly after: OverallState | null;
  /** Identifier of the last dossier of the page before. */
  readonly cursor: string | null;
}

interface Asked {
  readonly version: { readonly id: string; readonly rules: unknown };
  readonly sourceId: string;
  readonly filter: DossierFilter;
}

/** What trying the rules found, and a page of the dossiers that change; null when they were not tried. */
export async function findRun(
  db: Tx,
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
