import type { CallDocument } from "./document";
import { documentLines, type DocumentNames, type DocumentLine } from "./document-lines";
import { callPartByCode, callParts, type CallPartCode } from "./parts";

/** What one thing of a call said, and what it says now; "" when it was not there. */
export interface Change {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The changes of one page of the builder. */
export interface PartChanges {
  readonly part: CallPartCode;
  readonly title: string;
  readonly changes: readonly Change[];
}

interface Compared {
  readonly before: CallDocument;
  readonly after: CallDocument;
  readonly names: DocumentNames;
}

/** Everything that differs between two versions of a call, in words, page by page; pages without a change are left out. */
export function documentChanges({ before, after, names }: Compared): readonly PartChanges[] {
  return callParts
    .map(({ code }) => ({
      part: code,
      title: callPartByCode(code).title,
      changes: changesOf(documentLines(before, code, names), documentLines(after, code, names)),
    }))
    .filter(({ changes }) => changes.length > 0);
}

/** Where two people wrote otherwise on one page of the builder. */
export function partChanges(part: CallPartCode, { before, after, names }: Compared): readonly Change[] {
  return changesOf(documentLines(before, part, names), documentLines(after, part, names));
}

function changesOf(before: readonly DocumentLine[], after: readonly DocumentLine[]): Change[] {
  const [was, is] = [byKey(before), byKey(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((key) => ({
      key,
      label: (is.get(key) ?? was.get(key))!.label,
      before: was.get(key)?.text ?? "",
      after: is.get(key)?.text ?? "",
    }))
    .filter((change) => change.before !== change.after);
}

function byKey(lines: readonly DocumentLine[]): ReadonlyMap<string, DocumentLine> {
  return new Map(lines.map((line) => [line.key, line]));
}
