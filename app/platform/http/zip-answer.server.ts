import { crc32 } from "node:zlib";
import { saveAs } from "./content-disposition";
import { streamAnswer } from "./stream-answer.server";

/** One file of an archive: its name in it, and its bytes as they are read. */
export interface ZipEntry {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

const utf8AndDescriptor = 0x0808;
/** 1 January 1980, the first day of the format: archives of the same data are the same bytes. */
const date = 0x0021;

/**
 * An archive as it is read: files stored as they are, one after the other, none whole in memory.
 *
 * Source: APPNOTE 6.3.10, 4.3.6 to 4.3.16, without its 64-bit extension: less than 4 GB in all.
 *
 * @throws {RangeError} past 4 GB, in the middle of the archive
 */
async function* zipOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const bytes = Buffer.from(name, "utf8");
    const header = fields(
      [0x04034b50, 4],
      [20, 2],
      [utf8AndDescriptor, 2],
      [0, 2],
      [0, 2],
      [date, 2],
      [0, 4],
      [0, 4],
      [0, 4],
      [bytes.length, 2],
      [0, 2],
    );
    yield header;
    yield bytes;
    let crc = 0;
    let size = 0;
    for await (const part of content) {
      crc = crc32(part, crc);
      size += part.byteLength;
      yield part;
    }
    yield fields([0x08074b50, 4], [crc, 4], [size, 4], [size, 4]);
    written.push({ name: bytes, crc, size, offset });
    offset += header.length + bytes.length + size + 16;
    if (offset > 0xffff_ffff) throw new RangeError("an archive is at most 4 GB");
  }
  const directory = Buffer.concat(written.flatMap((entry) => [directoryEntry(entry), entry.name]));
  yield directory;
  yield fields(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [written.length, 2],
    [written.length, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
}

function directoryEntry({ name, crc, size, offset }: Written): Buffer {
  return fields(
    [0x02014b50, 4],
    [20, 2],
    [20, 2],
    [utf8AndDescriptor, 2],
    [0, 2],
    [0, 2],
    [date, 2],
    [crc, 4],
    [size, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [offset, 4],
  );
}

/** Whole numbers on two or four bytes, small end first. */
function fields(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const bytes = Buffer.alloc(values.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of values) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

/** An archive for one person, sent while its files are read. */
export function zipAnswer(entries: AsyncIterable<ZipEntry>, fileName: string): Response {
  return streamAnswer(zipOf(entries), {
    "Content-Type": "application/zip",
    "Content-Disposition": saveAs(fileName),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  });
}
