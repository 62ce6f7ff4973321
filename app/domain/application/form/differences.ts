/** A part of a section that can be chosen by itself: an answer, a row of a list, a line of a budget. */
export interface AnswerPart {
  readonly name: string;
  readonly label: string;
  /** As a person rereads it; "" when nothing is there. */
  readonly words: string;
  /** Two long texts can both be kept, one after the other. */
  readonly isLongText?: boolean;
}

export const partChoices = ["theirs", "yours", "both"] as const;
export type PartChoice = (typeof partChoices)[number];

export interface Difference {
  readonly name: string;
  readonly label: string;
  readonly theirs: string;
  readonly yours: string;
  /** What is chosen unless the person says otherwise: nothing that somebody wrote is left out by itself. */
  readonly suggested: PartChoice;
  readonly mayKeepBoth: boolean;
}

/** Short marks of the parts that a person saw when their page opened, by name. */
export type SeenMarks = ReadonlyMap<string, string>;

/**
 * Parts that another person changed and that are not the same in both, in words. What only `yours` changed since
 * `seen` is no difference: it is what the person came to write.
 */
export function differences(
  theirs: readonly AnswerPart[],
  yours: readonly AnswerPart[],
  seen: SeenMarks | null,
): Difference[] {
  const [left, right] = [byName(theirs), byName(yours)];
  return [...new Map([...right, ...left]).keys()].flatMap((name) => {
    const [one, two] = [left.get(name), right.get(name)];
    const part = (one ?? two)!;
    const [theirWords, yourWords] = [one?.words ?? "", two?.words ?? ""];
    if (theirWords === yourWords) return [];
    const mark = seen?.get(name) ?? markOf("");
    if (seen && markOf(theirWords) === mark) return [];
    const isUntouched = seen !== null && markOf(yourWords) === mark;
    const mayKeepBoth = Boolean(part.isLongText) && theirWords !== "" && yourWords !== "";
    const suggested = isUntouched ? "theirs" : mayKeepBoth ? "both" : yourWords === "" ? "theirs" : "yours";
    return [{ name, label: part.label, theirs: theirWords, yours: yourWords, suggested, mayKeepBoth }];
  });
}

/** Marks of the parts as they are, to be carried by the page that shows them. */
export function marksOf(parts: readonly AnswerPart[]): string {
  return parts
    .filter(({ words }) => words !== "")
    .map(({ name, words }) => `${name}=${markOf(words)}`)
    .join(";");
}

export function readMarks(carried: string): SeenMarks {
  return new Map(
    carried.split(";").flatMap((item) => {
      const at = item.lastIndexOf("=");
      return at > 0 ? [[item.slice(0, at), item.slice(at + 1)] as const] : [];
    }),
  );
}

/** FNV-1a, 32 bits: enough to see that a text has changed, and nothing is proved by it. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

function byName(parts: readonly AnswerPart[]): Map<string, AnswerPart> {
  return new Map(parts.map((part) => [part.name, part]));
}
