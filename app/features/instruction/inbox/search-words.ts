/** Words that say nothing alone; a search made of nothing else still looks for them. */
const small = new Set(
  "a au aux avec ce ces d dans de des du elle en et il ils je l la le les leur mais me mes n ne nos notre nous on ou par pas pour qu que qui s sa sans se ses son sur ta te tu un une vos votre vous y".split(
    " ",
  ),
);
const mostWords = 8;
const longestWord = 40;

/**
 * What a person typed, as a text-search query of PostgreSQL: every word, as its beginning, in any order. Only letters
 * and digits are kept, so that nothing typed can be read as an operator. Groups of digits that make a Siren or a Siret
 * are one word; a number of up to five digits is the whole number of a dossier. Null when there is no word.
 */
export function searchQuery(typed: string): string | null {
  const joined = typed.normalize("NFC").replace(/\d(?:[\s\u00A0\u202F]?\d){7,15}/g, (digits) => {
    const number = digits.replace(/\D/g, "");
    return number.length === 9 || number.length === 14 ? number : digits;
  });
  const found = (joined.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, 40);
  const telling = found.filter((word) => !small.has(word));
  const words = [...new Set(telling.length > 0 ? telling : found)].slice(0, mostWords);
  if (words.length === 0) return null;
  return words
    .map((word) => word.slice(0, longestWord))
    .map((word) => (/^\d{1,5}$/.test(word) ? word : `${word}:*`))
    .join(" & ");
}
