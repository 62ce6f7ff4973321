import type { Cents } from "~/domain/money/cents";

/** A dossier that competes for the envelopes of a session. */
export interface Candidate {
  readonly id: string;
  /** Number of the dossier: ties in score are settled by it. */
  readonly number: string;
  /** Mean of the funders' totals in hundredths of a point out of 100; null without a score. */
  readonly score: number | null;
  /** At most one an envelope. */
  readonly proposals: readonly Proposal[];
  /** Groups that a floor may name: its pillar, its quartiers. */
  readonly groups: readonly string[];
}

/** What one funder would pay, from one envelope. */
export interface Proposal {
  readonly envelopeId: string;
  readonly full: Cents;
  /** The least with which the action can take place; the full amount when it cannot be reduced. */
  readonly viable: Cents;
}

export interface EnvelopeRoom {
  readonly envelopeId: string;
  /** Left for this session: its amount less what earlier decisions took. */
  readonly room: Cents;
}

const highestScore = 10_000;

/**
 * By score, the best first; ties by number, the smallest first; dossiers without a score last.
 *
 * Score and place among the numbers make one key, since numbers are sorted far faster than objects are compared.
 */
export function rankCandidates<C extends Pick<Candidate, "score" | "number">>(
  candidates: readonly C[],
): readonly C[] {
  const count = candidates.length;
  const numbered = isInOrder(candidates) ? candidates : [...candidates].sort(byNumber);
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place += 1) {
    keys[place] = (highestScore - (numbered[place]!.score ?? -1)) * count + place;
  }
  keys.sort();
  const ranked = Array.from<C>({ length: count });
  for (let rank = 0; rank < count; rank += 1) ranked[rank] = numbered[keys[rank]! % count]!;
  return ranked;
}

type Numbered = Pick<Candidate, "number">;

function isInOrder(candidates: readonly Numbered[]): boolean {
  for (let place = 1; place < candidates.length; place += 1) {
    if (candidates[place]!.number < candidates[place - 1]!.number) return false;
  }
  return true;
}

function byNumber(one: Numbered, other: Numbered): number {
  return one.number < other.number ? -1 : Number(one.number > other.number);
}

/** The rule of ties, for who reads the list. */
export const tieRule = "À note égale, le dossier déposé sous le plus petit numéro passe devant.";
