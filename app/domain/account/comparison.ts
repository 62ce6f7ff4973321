/** Letters and digits only, without accents or case: how a disguise is seen through. */
export function normaliseForComparison(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, "");
}
