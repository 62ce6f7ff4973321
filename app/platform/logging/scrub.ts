const masks: readonly (readonly [RegExp, string])[] = [
  [/[^\s@"'<>()=,;]{1,64}@[^\s@"'<>()=,;]{1,255}/g, "[email]"],
  [/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g, "[iban]"],
  [/\b[a-z]{2,20}:\/\/[^\s"'<>]{1,2000}/gi, "[url]"],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, "[address]"],
  [/"[^"]{0,2000}"|'[^'\n]{0,2000}'|«[^»]{0,2000}»|\([^()\n]{0,2000}\)=\([^()\n]{0,2000}\)/g, "[text]"],
  [/\b[A-Za-z0-9_-]{24,}\b/g, "[opaque]"],
  [/\b\+?\d(?:[ .-]?\d){7,}\b/g, "[number]"],
];

/**
 * Text of a fault without what it may carry of a person: addresses, account and telephone numbers, tokens, and
 * everything between quotes, which is where libraries repeat a value.
 */
export function scrub(text: string): string {
  return masks.reduce((scrubbed, [pattern, mask]) => scrubbed.replace(pattern, mask), text.slice(0, 2_000));
}
