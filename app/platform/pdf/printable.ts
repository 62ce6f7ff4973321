// Controls but tab and line feed; marks that turn or hide text, which a reader of the paper could not see; lone halves of a pair.
const unprintable =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Cs}/gu;
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;

/**
 * The text as it can be printed: in the composed form, without controls and without marks of direction, with plain
 * line ends and no-break spaces that every font has.
 */
function printable(text: string): string {
  return text
    .replace(lineEnds, "\n")
    .replaceAll("\u202F", "\u00A0")
    .replaceAll("\t", " ")
    .replace(unprintable, "")
    .normalize("NFC");
}

/** Every text inside a value, made printable; dates become their ISO form. */
export function printableValue(value: unknown): unknown {
  if (typeof value === "string") return printable(value);
  if (Array.isArray(value)) return value.map(printableValue);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, printableValue(inside)]));
}
