/** Looks that a pillar may be given; which one it has is data of the programme. */
export const pillarTones = ["sante", "cadre", "emploi", "jeunesse", "neutral"] as const;
export type PillarTone = (typeof pillarTones)[number];

/** The look named by the data, or the neutral one. */
export function pillarTone(named: string | null): PillarTone {
  return pillarTones.find((tone) => tone === named) ?? "neutral";
}
