const beforeTallMark = /[ \u00A0\u202F]([:;?!»€%])/g;
const afterOpeningQuote = /«[ \u00A0\u202F]*/g;
const betweenDigits = /(\d) (?=\d{3}(?:\D|$))/g;

const dayOfMonth =
  /(?<!\d)(1er|\d{1,2}) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L}))/gu;

/** A day and its month on one line: "26\u00A0octobre 2025". */
export function withWholeDates(text: string): string {
  return text.replace(dayOfMonth, "$1\u00A0");
}

const straightElision = /(?<=\p{L})'(?=\p{L})/gu;

/** The words of the rules as print has them: "l'appel", as the exchange format writes it, is shown "l’appel". */
export function withPrintedApostrophes(text: string): string {
  return text.replace(straightElision, "’");
}

/** French no-break spaces (U+00A0) where a line must not break: before `: ; ? ! » € %`, after `«`, in numbers. */
export function typeset(text: string): string {
  return text
    .replace(beforeTallMark, "\u00A0$1")
    .replace(afterOpeningQuote, "«\u00A0")
    .replace(betweenDigits, "$1\u00A0");
}
