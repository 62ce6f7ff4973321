import { rankCandidates } from "~/domain/committee/scenario/candidate";
import type { Cents } from "~/domain/money/cents";

/** A dossier on the reserve list, with what each envelope would give it. */
export interface ReservedDossier {
  readonly number: string;
  /** Mean of the funders' totals, hundredths of a point. */
  readonly score: number | null;
  readonly amounts: readonly { readonly envelopeId: string; readonly amount: Cents }[];
}

export interface Ranked<Dossier> {
  readonly dossier: Dossier;
  readonly rank: number;
  /** What is left in the envelopes covers it, once those above it that fit are served. */
  readonly isCovered: boolean;
}

/** The reserve list by score, as a committee ranks, each dossier served from what is left when all of it fits. */
export function rankReserve<Dossier extends ReservedDossier>(
  dossiers: readonly Dossier[],
  left: ReadonlyMap<string, Cents>,
): readonly Ranked<Dossier>[] {
  const room = new Map<string, number>(left);
  const roomOf = (envelopeId: string) => room.get(envelopeId) ?? 0;
  return rankCandidates(dossiers).map((dossier, place) => {
    const isCovered =
      dossier.amounts.length > 0 &&
      dossier.amounts.every(({ envelopeId, amount }) => amount <= roomOf(envelopeId));
    if (isCovered)
      for (const { envelopeId, amount } of dossier.amounts) room.set(envelopeId, roomOf(envelopeId) - amount);
    return { dossier, rank: place + 1, isCovered };
  });
}
