export const missingParts = ["version", "funders", "objectives", "future-closing"] as const;
export type MissingPart = (typeof missingParts)[number];

/** What a call still lacks before it can be published; empty when nothing does. */
export function missingBeforePublication(call: {
  readonly hasVersion: boolean;
  readonly funders: number;
  readonly objectives: number;
  readonly closesAt: Date;
  readonly now: Date;
}): readonly MissingPart[] {
  const lacks: Record<MissingPart, boolean> = {
    version: !call.hasVersion,
    funders: call.funders === 0,
    objectives: call.objectives === 0,
    "future-closing": call.closesAt <= call.now,
  };
  return missingParts.filter((part) => lacks[part]);
}

export const missingPartWords = {
  version: "Rédigez la page de l’appel, ses règles et sa grille.",
  funders: "Ajoutez au moins un financeur avec son enveloppe.",
  objectives: "Choisissez au moins un objectif du contrat de ville.",
  "future-closing": "Choisissez une date de clôture à venir.",
} as const satisfies Record<MissingPart, string>;
