/** One dossier of the bare side: what one funder would pay it. */
export interface BareDossier {
  readonly number: string;
  readonly score: number;
  readonly full: number;
  readonly viable: number;
}

/** By hand, one envelope: the same order, the same levels; cents granted by rank, and what is left. */
export function sortAndFill(
  dossiers: readonly BareDossier[],
  room: number,
): { granted: number[]; left: number } {
  const ranked = [...dossiers].sort(
    (one, other) => other.score - one.score || (one.number < other.number ? -1 : 1),
  );
  let left = room;
  const granted = Array.from<number>({ length: ranked.length });
  for (let place = 0; place < ranked.length; place += 1) {
    const { full, viable } = ranked[place]!;
    const amount = full <= left ? full : viable <= left ? viable : 0;
    granted[place] = amount;
    left -= amount;
  }
  return { granted, left };
}
