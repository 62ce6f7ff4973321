export const opinions = ["favourable", "favourable_with_conditions", "reserved", "unfavourable"] as const;
export type ReviewOpinion = (typeof opinions)[number];

export const opinionWords = {
  favourable: "Favorable",
  favourable_with_conditions: "Favorable avec réserve",
  reserved: "Réservé",
  unfavourable: "Défavorable",
} as const satisfies Record<ReviewOpinion, string>;
