export const mandateWords = { chair: "présidence", secretary: "secrétariat", member: "membre" } as const;

/** Who was in the room when a decision was recorded, from the log; null for decisions of before it kept that. */
export function roomWords(
  logged: { readonly present: number; readonly quorum: number } | null,
  left: number,
): string {
  const out =
    left === 0
      ? "Personne n’a quitté la salle."
      : left === 1
        ? "1 membre n’a pas siégé pour ce dossier."
        : `${left} membres n’ont pas siégé pour ce dossier.`;
  if (!logged) return out;
  const { present, quorum } = logged;
  const reached = present >= quorum ? "le quorum est atteint" : "le quorum n’est pas atteint";
  return `${present} voix délibératives présentes pour ${quorum} requises : ${reached}. ${out}`;
}
