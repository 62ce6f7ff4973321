import { trimmed } from "./white-space";

/** Below U+0300 no character combines nor decomposes on composition: such text is its own NFC. */
const firstCombining = 0x300;

/** Unicode code points of a text after NFC and without white space at its ends; an absent text has none. */
export function usefulLength(text: string | null | undefined): number {
  if (text == null) return 0;
  let points = 0;
  for (const _point of trimmed(text).normalize("NFC")) points += 1;
  return points;
}

/** Whether `usefulLength(text) >= least`, without measuring the whole of a text that plainly is long enough. */
export function hasUsefulLength(text: string | null | undefined, least: number): boolean {
  if (text == null) return least <= 0;
  const useful = trimmed(text);
  if (useful.length < least && isComposed(useful, useful.length)) return false;
  return (useful.length >= least && isComposed(useful, least)) || usefulLength(useful) >= least;
}

function isComposed(text: string, until: number): boolean {
  for (let index = 0; index < until; index += 1) {
    if (text.charCodeAt(index) >= firstCombining) return false;
  }
  return true;
}
