import type { OutcomeChange } from "./outcomes-text";

/** How many dossiers go from one finding to another: `{ "pass fail": 12 }`. */
type Moves = Record<string, number>;

export interface Tally {
  /** By code of the rule. */
  readonly byRule: Record<string, Moves>;
  readonly byOverall: Moves;
}

export interface Move {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Adds one dossier whose findings change. A dossier whose overall state stays counts as staying. */
export function tallyChange(
  tally: Tally,
  { changes, before, after }: { changes: readonly OutcomeChange[]; before: string; after: string },
): void {
  for (const { code, before: from, after: to } of changes) {
    const moves = (tally.byRule[code] ??= {});
    addOne(moves, `${from ?? "none"} ${to ?? "none"}`);
  }
  addOne(tally.byOverall, `${before} ${after}`);
}

/** The moves, the most frequent first. */
export function movesOf(moves: Readonly<Moves> = {}): Move[] {
  return Object.entries(moves)
    .map(([key, count]) => {
      const [from = "", to = ""] = key.split(" ");
      return { from, to, count };
    })
    .sort((one, other) => other.count - one.count || one.from.localeCompare(other.from));
}

function addOne(moves: Moves, key: string): void {
  moves[key] = (moves[key] ?? 0) + 1;
}
