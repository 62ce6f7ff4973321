import type { DecisionOutcome } from "~/domain/committee/lifecycle";
import { type Cents, noCents, sumCents } from "~/domain/money/cents";

/** A decision that the association was told. */
export interface ToldDecision {
  readonly recordedAt: Date;
  readonly lines: readonly {
    readonly funderId: string;
    readonly outcome: DecisionOutcome;
    readonly amount: Cents;
  }[];
}

/** Where a dossier stands after the decisions it was told. */
export interface ToldSoFar {
  /** Funders that adjourned their part and have not decided it since. */
  readonly adjourned: ReadonlySet<string>;
  /** Funders that keep their part on the reserve list. */
  readonly reserved: ReadonlySet<string>;
  /** Both: once a decision was told, a later session hears those lines, and what the others said stays. */
  readonly awaited: ReadonlySet<string>;
  /** Granted by the others: it stays theirs whatever the later session says. */
  readonly granted: Cents;
  /** What each funder grants after its last word. */
  readonly grantedBy: ReadonlyMap<string, Cents>;
}

/** The last word of each funder, whatever the order in which the decisions come. */
export function toldSoFar(decisions: readonly ToldDecision[]): ToldSoFar {
  const inOrder = decisions.toSorted((one, other) => one.recordedAt.getTime() - other.recordedAt.getTime());
  const last = new Map(inOrder.flatMap(({ lines }) => lines.map((line) => [line.funderId, line])));
  const lines = [...last.values()];
  const whoSaid = (word: DecisionOutcome) =>
    lines.filter(({ outcome }) => outcome === word).map(({ funderId }) => funderId);
  const [adjourned, reserved] = [whoSaid("adjourned"), whoSaid("reserve_list")];
  return {
    adjourned: new Set(adjourned),
    reserved: new Set(reserved),
    awaited: new Set([...adjourned, ...reserved]),
    granted: sumCents(lines.map(grantedIn)),
    grantedBy: new Map(lines.map((line) => [line.funderId, grantedIn(line)])),
  };
}

function grantedIn({ outcome, amount }: ToldDecision["lines"][number]): Cents {
  return outcome === "granted" ? amount : noCents;
}
