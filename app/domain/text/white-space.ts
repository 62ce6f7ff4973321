/** Unicode property White_Space. `\s` and `String.trim` differ from it: they forget U+0085 and take U+FEFF. */
const everyWhiteSpace = /\p{White_Space}/gu;

/** The text without white space (Unicode White_Space) at either end. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** The text without any white space (Unicode White_Space), inside included. */
export function withoutWhiteSpace(text: string): string {
  return text.replace(everyWhiteSpace, "");
}

/** Whether a UTF-16 unit has the Unicode property White_Space, whose members all lie in the basic plane. */
export function isWhiteSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}
