import { type Cents, cents, sumCents } from "~/domain/money/cents";

/** A dossier in its place in the list, with what each envelope would give it. */
export interface ProposedDossier {
  readonly id: string;
  readonly amounts: readonly { readonly envelopeId: string; readonly amount: Cents }[];
}

/** Where an envelope stands when the list is served from the top. */
export interface Standing {
  readonly envelopeId: string;
  readonly proposed: Cents;
  /** Below zero when more is proposed than is left: a scenario may, a decision never does. */
  readonly left: number;
  /** Rank of the first dossier that the envelope cannot serve any more; null when it serves them all. */
  readonly endsAt: number | null;
  /** The dossiers that draw on it, with what is left after each. */
  readonly rows: readonly { readonly id: string; readonly rank: number; readonly left: number }[];
}

/** Every envelope served in the order of the list; `room` is what earlier decisions have left. */
export function standings(
  dossiers: readonly ProposedDossier[],
  envelopes: readonly { readonly envelopeId: string; readonly room: Cents }[],
): readonly Standing[] {
  return envelopes.map(({ envelopeId, room }) => {
    let left: number = room;
    let endsAt: number | null = null;
    const drawn: Cents[] = [];
    const rows = dossiers.flatMap(({ id, amounts }, place) => {
      const own = amounts.filter((one) => one.envelopeId === envelopeId);
      if (own.length === 0) return [];
      const amount = sumCents(own.map((one) => one.amount));
      drawn.push(amount);
      left -= amount;
      if (left < 0 && endsAt === null) endsAt = place + 1;
      return [{ id, rank: place + 1, left }];
    });
    return { envelopeId, proposed: sumCents(drawn), left, endsAt, rows };
  });
}

/**
 * The list in the order of the ranks typed: who typed a better rank passes before the dossier that holds it, who typed
 * a worse one goes behind it.
 */
export function reordered<Item extends { readonly rank: number }>(items: readonly Item[]): readonly Item[] {
  const placed = items.map((item, index) => {
    const moved = Math.sign(item.rank - (index + 1));
    return { item, index, moved };
  });
  return placed
    .sort(
      (one, other) => one.item.rank - other.item.rank || one.moved - other.moved || one.index - other.index,
    )
    .map(({ item }) => item);
}

/** The dossier one place up or down; unknown, or at the end of the list, nothing moves. */
export function moved<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  by: -1 | 1,
): readonly Item[] {
  const from = items.findIndex((item) => item.id === id);
  const other = items[from + by];
  if (from < 0 || !other) return items;
  return items.map((item, place) => (place === from ? other : place === from + by ? items[from]! : item));
}

/** A share of an amount in whole percents, rounded down to the euro; never nothing of something. */
export function shareOf(amount: Cents, percent: number): Cents {
  if (percent >= 100) return amount;
  const share = Math.floor((amount * percent) / 10_000) * 100;
  return cents(Math.min(Math.max(share, 1), amount));
}

/** The rule of the first order, for who reads the list. */
export const rankRule = "Les dossiers sont classés par note moyenne des financeurs, la meilleure d’abord.";
