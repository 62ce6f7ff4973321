/** A complete review, as the estimate reads it. */
export interface JudgedTotal {
  readonly dossier: string;
  readonly reviewer: string;
  /** Hundredths of a point out of 100, never replaced. */
  readonly total: number;
}

export interface ReviewerSeverity {
  readonly reviewer: string;
  readonly reviews: number;
  /** Points out of 100 below what the others would give: positive is severe, negative lenient. */
  readonly severity: number;
}

export interface RankedDossier {
  readonly dossier: string;
  /** Mean of the raw totals, hundredths of a point. */
  readonly raw: number;
  /** The mean once each reviewer's severity is set aside. */
  readonly adjusted: number;
  readonly rawRank: number;
  readonly adjustedRank: number;
  /** The severity of who happened to review changes its rank. */
  readonly isUncertain: boolean;
}

/** Reviews that severity must be seen in before it is believed: fewer draw the estimate towards nought. */
const shrinkage = 3;
const rounds = 200;
const settled = 1e-6;

/**
 * Severity of each reviewer and its effect on the ranks.
 *
 * Least squares of total = dossier − severity, with a ridge on the severities: someone seen little is taken for the
 * average. Solved by turns, which for this sum of squares always comes closer to its one minimum. Severities need no
 * centring: the ridge keeps them around nought. Raw totals stay what they are.
 */
export function estimateSeverity(totals: readonly JudgedTotal[]): {
  readonly reviewers: readonly ReviewerSeverity[];
  readonly dossiers: readonly RankedDossier[];
} {
  const byReviewer = groupBy(totals, ({ reviewer }) => reviewer);
  const byDossier = groupBy(totals, ({ dossier }) => dossier);
  const severity = new Map([...byReviewer.keys()].map((reviewer) => [reviewer, 0]));
  const adjusted = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [dossier, judged] of byDossier)
      adjusted.set(dossier, mean(judged.map(({ total, reviewer }) => total + severity.get(reviewer)!)));
    let moved = 0;
    for (const [reviewer, judged] of byReviewer) {
      const sum = judged.reduce((more, { dossier, total }) => more + adjusted.get(dossier)! - total, 0);
      const next = sum / (judged.length + shrinkage);
      moved = Math.max(moved, Math.abs(next - severity.get(reviewer)!));
      severity.set(reviewer, next);
    }
    if (moved < settled) break;
  }
  const raw = new Map(
    [...byDossier].map(([dossier, judged]) => [dossier, mean(judged.map(({ total }) => total))]),
  );
  const rawRanks = ranksOf(raw);
  const adjustedRanks = ranksOf(adjusted);
  return {
    reviewers: [...byReviewer].map(([reviewer, judged]) => ({
      reviewer,
      reviews: judged.length,
      severity: Math.round(severity.get(reviewer)!) / 100,
    })),
    dossiers: [...byDossier.keys()]
      .map((dossier) => ({
        dossier,
        raw: Math.round(raw.get(dossier)!),
        adjusted: Math.round(adjusted.get(dossier)!),
        rawRank: rawRanks.get(dossier)!,
        adjustedRank: adjustedRanks.get(dossier)!,
        isUncertain: rawRanks.get(dossier) !== adjustedRanks.get(dossier),
      }))
      .sort((one, other) => one.rawRank - other.rawRank || (one.dossier < other.dossier ? -1 : 1)),
  };
}

/** Place of each, the highest first; equals within half a hundredth share a place. */
function ranksOf(figures: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const rounded = [...figures].map(([dossier, figure]) => [dossier, Math.round(figure)] as const);
  return new Map(
    rounded.map(([dossier, figure]) => [dossier, 1 + rounded.filter(([, other]) => other > figure).length]),
  );
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
