/** Ready sentences for a request: an instructor picks one, and writes on. */
export const readySentences = [
  {
    code: "precise",
    label: "Préciser une réponse",
    text: "Votre réponse ne nous permet pas encore de comprendre ce que vous ferez. Précisez-la avec des faits : où, quand, combien de fois, avec qui.",
  },
  {
    code: "budget",
    label: "Revoir le budget",
    text: "Certains montants du budget demandent une explication ou une correction. Revoyez-les, et joignez un devis s’il y en a un.",
  },
  {
    code: "document",
    label: "Pièce manquante ou illisible",
    text: "Une pièce manque, est illisible ou n’est plus valable. Joignez-la à nouveau.",
  },
  {
    code: "people",
    label: "Préciser les bénéficiaires",
    text: "Dites combien de personnes sont concernées, combien habitent un quartier prioritaire, et comment vous irez vers elles.",
  },
] as const;

/** What was written, with a ready sentence as its last paragraph; unchanged when there is none of this code, or it is there. */
export function withReadySentence(written: string, code: string): string {
  const ready = readySentences.find((one) => one.code === code);
  if (!ready || written.includes(ready.text)) return written;
  return [written.trim(), ready.text].filter((paragraph) => paragraph !== "").join("\n\n");
}
