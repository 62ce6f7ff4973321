const longest = 2_000;
const betweenWords = /([\s"'<>(),;]+)/;
const ipv4 = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{1,5})?$/;
const opaque = /^[\w.-]{24,}$/;
const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g;
const number = /\b\+?\d(?:[ .-]?\d){7,}\b/g;

/**
 * Text of a fault without what it may carry of a person: addresses, account and telephone numbers, tokens, and
 * everything between quotes, which is where libraries repeat a value.
 */
export function scrub(text: string): string {
  const said = withoutQuotes(text.slice(0, longest));
  return said.split(betweenWords).map(maskWord).join("").replace(iban, "[iban]").replace(number, "[number]");
}

/** A quote that is not closed hides all that follows it. */
function withoutQuotes(text: string): string {
  const plain = text.split('"').map((part, index) => (index % 2 === 0 ? part : "[text]"));
  return plain
    .join("")
    .split("«")
    .map((part, index) => (index === 0 ? part : `[text]${part.split("»").slice(1).join("")}`))
    .join("")
    .replace(/(^|[\s(=:,])'[^']*'/g, "$1[text]");
}

function maskWord(word: string): string {
  if (word.includes("@")) return "[email]";
  if (word.includes("://")) return "[url]";
  if (ipv4.test(word)) return "[address]";
  return opaque.test(word) ? "[opaque]" : word;
}
