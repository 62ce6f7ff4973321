const beforeTallMark = /[ \u00A0\u202F]([:;?!»€%])/g;
const afterOpeningQuote = /«[ \u00A0\u202F]*/g;
const betweenDigits = /(\d) (?=\d{3}(?:\D|$))/g;

/** French no-break spaces (U+00A0) where a line must not break: before `: ; ? ! » € %`, after `«`, in numbers. */
export function typeset(text: string): string {
  return text
    .replace(beforeTallMark, "\u00A0$1")
    .replace(afterOpeningQuote, "«\u00A0")
    .replace(betweenDigits, "$1\u00A0");
}
