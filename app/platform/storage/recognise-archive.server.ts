import type { FileHandle } from "node:fs/promises";
import type { FileKind } from "~/domain/attachment/file-kinds";
import { accept, refuse, type Result } from "~/domain/result";

type ArchiveFault = { readonly code: "not-accepted" } | { readonly code: "damaged" };

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
  const names = await entryNames(file, sizeBytes);
  if (!names) return refuse({ code: "damaged" });
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

async function entryNames(file: FileHandle, sizeBytes: number): Promise<Set<string> | null> {
  const length = Math.min(endBytes, sizeBytes);
  const { buffer: tail } = await file.read(Buffer.alloc(length), 0, length, sizeBytes - length);
  const at = tail.lastIndexOf(endMark);
  if (at < 0 || at + 22 > tail.length) return null;
  const directoryBytes = tail.readUInt32LE(at + 12);
  const directoryAt = tail.readUInt32LE(at + 16);
  if (directoryBytes > mostDirectoryBytes || directoryAt + directoryBytes > sizeBytes) return null;
  const { buffer } = await file.read(Buffer.alloc(directoryBytes), 0, directoryBytes, directoryAt);
  return namesOf(buffer);
}

function namesOf(directory: Buffer): Set<string> {
  const names = new Set<string>();
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === entryMark) {
    const nameLength = directory.readUInt16LE(at + 28);
    names.add(directory.toString("utf8", at + 46, at + 46 + nameLength));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}
