/** Why a document is not joined: it comes later, or it does not concern the association. */
export const missingReasons = ["later", "not_concerned"] as const;
export type MissingReason = (typeof missingReasons)[number];

/** Characters of the explanation at most. */
export const longestExplanation = 300;

/** What people read of it: "Non concerné : l’association est née en septembre". */
export function missingInWords(reason: MissingReason, words: string): string {
  const said = { later: "Sera envoyée plus tard", not_concerned: "Non concerné" }[reason];
  return words === "" ? said : `${said}\u00A0: ${words}`;
}
