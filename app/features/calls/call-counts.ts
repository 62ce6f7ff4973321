import type { PublicCallLine } from "./public-calls.server";

export interface CallCounts {
  readonly pillars: Readonly<Record<string, number>>;
  readonly years: Readonly<Record<string, number>>;
  readonly states: Readonly<Record<string, number>>;
}

/** How many calls each filter would leave, by itself. */
export function countCalls(calls: readonly Pick<PublicCallLine, "pillar" | "year" | "state">[]): CallCounts {
  return {
    pillars: tally(calls.flatMap(({ pillar }) => pillar?.code ?? [])),
    years: tally(calls.map(({ year }) => String(year))),
    states: tally(calls.map(({ state }) => state)),
  };
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
