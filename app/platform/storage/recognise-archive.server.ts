import type { FileHandle } from "node:fs/promises";
import type { FileKind } from "~/domain/attachment/file-kinds";
import { accept, refuse, type Result } from "~/domain/result";

type ArchiveFault =
  | { readonly code: "not-accepted" }
  | { readonly code: "damaged" }
  | { readonly code: "protected" }
  | { readonly code: "bomb" };

/** Bytes that a document of 20 MB may say it unfolds to: photos and text never reach this. */
const mostUnfoldedBytes = 400_000_000;
/** A part that unfolds to more than this many times its size, past the first megabytes, is no document. */
const mostTimes = 250;
const alwaysFineBytes = 20_000_000;

/** The end record and the longest comment it may carry. */
const endBytes = 22 + 65_535;
/** An office document has tens of entries; a directory past this size is not one. */
const mostDirectoryBytes = 1_000_000;
const endMark = Buffer.from("PK\u0005\u0006", "latin1");
const entryMark = 0x02014b50;

const openDocuments: Readonly<Record<string, FileKind>> = {
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
};

/** An office document in a ZIP, by the names of its entries: nothing is decompressed (APPNOTE 6.3.10, 4.3.12). */
export async function recogniseArchive(
  file: FileHandle,
  sizeBytes: number,
  head: Buffer,
): Promise<Result<FileKind, ArchiveFault>> {
  const entries = await entriesOf(file, sizeBytes);
  if (!entries) return refuse({ code: "damaged" });
  if (entries.some(({ isEncrypted }) => isEncrypted)) return refuse({ code: "protected" });
  if (isBomb(entries)) return refuse({ code: "bomb" });
  const names = new Set(entries.map(({ name }) => name));
  const openDocument = openDocuments[declaredType(head)];
  if (openDocument && names.has("content.xml")) return accept(openDocument);
  if (!names.has("[Content_Types].xml") || hasMacros(names)) return refuse({ code: "not-accepted" });
  if (names.has("word/document.xml")) return accept("docx");
  return names.has("xl/workbook.xml") ? accept("xlsx") : refuse({ code: "not-accepted" });
}

function hasMacros(names: ReadonlySet<string>): boolean {
  return names.has("word/vbaProject.bin") || names.has("xl/vbaProject.bin");
}

/** An OpenDocument's first entry is `mimetype`, stored as it is. */
function declaredType(head: Buffer): string {
  if (head.length < 30) return "";
  const nameLength = head.readUInt16LE(26);
  const start = 30 + nameLength + head.readUInt16LE(28);
  const isStored = head.readUInt16LE(8) === 0;
  if (!isStored || head.toString("latin1", 30, 30 + nameLength) !== "mimetype") return "";
  return head.toString("latin1", start, start + Math.min(head.readUInt32LE(18), 100));
}

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  readonly unfoldedBytes: number;
}

/** By what the directory says: whoever unfolds a document believes it too, and stops where it ends. */
function isBomb(entries: readonly Entry[]): boolean {
  const unfolded = entries.reduce((sum, { unfoldedBytes }) => sum + unfoldedBytes, 0);
  return (
    unfolded > mostUnfoldedBytes ||
    entries.some(
      ({ packedBytes, unfoldedBytes }) =>
        unfoldedBytes > alwaysFineBytes && unfoldedBytes > Math.max(1, packedBytes) * mostTimes,
    )
  );
}

async function entriesOf(file: FileHandle, sizeBytes: number): Promise<Entry[] | null> {
  const length = Math.min(endBytes, sizeBytes);
  const { buffer: tail } = await file.read(Buffer.alloc(length), 0, length, sizeBytes - length);
  const at = tail.lastIndexOf(endMark);
  if (at < 0 || at + 22 > tail.length) return null;
  const directoryBytes = tail.readUInt32LE(at + 12);
  const directoryAt = tail.readUInt32LE(at + 16);
  if (directoryBytes > mostDirectoryBytes || directoryAt + directoryBytes > sizeBytes) return null;
  const { buffer } = await file.read(Buffer.alloc(directoryBytes), 0, directoryBytes, directoryAt);
  return readDirectory(buffer);
}

function readDirectory(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === entryMark) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString("utf8", at + 46, at + 46 + nameLength),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      packedBytes: directory.readUInt32LE(at + 20),
      unfoldedBytes: directory.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}
