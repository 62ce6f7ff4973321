import { inflateSync } from "node:zlib";

/**
 * @typedef {{ readonly tag: string, readonly data: Buffer }} Table a table of a font file
 */

/**
 * A font of the web (WOFF 1) as the compiler reads it: its tables unpacked, under a family name of ours, so that a
 * script split over several files has one name a file.
 *
 * Source: WOFF File Format 1.0, sections 3 to 5.
 *
 * @param {Buffer} woff
 * @param {string} family
 * @param {"Regular" | "Bold" | "Italic"} style
 * @returns {Buffer}
 */
export function sfntOf(woff, family, style) {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new RangeError(`${family} is not a WOFF file`);
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const [offset, packed, plain] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
    const raw = woff.subarray(offset, Number(offset) + Number(packed));
    return {
      tag: woff.toString("latin1", at, at + 4),
      data: Number(packed) < Number(plain) ? inflateSync(raw) : raw,
    };
  });
  const kept = tables.filter(({ tag }) => tag !== "name");
  return sfnt(woff.readUInt32BE(4), [...kept, nameTable(family, style)]);
}

/**
 * A font file from its tables.
 *
 * @param {number} flavour
 * @param {readonly Table[]} tables
 * @returns {Buffer}
 */
export function sfnt(flavour, tables) {
  const sorted = tables.toSorted((one, other) => (one.tag < other.tag ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  const header = Buffer.concat([
    long(flavour),
    short(sorted.length, 16 * 2 ** power, power, 16 * (sorted.length - 2 ** power)),
  ]);
  /** @type {Buffer[]} */
  const entries = [];
  /** @type {Buffer[]} */
  const bodies = [];
  let offset = header.length + sorted.length * 16;
  for (const { tag, data } of sorted) {
    const padded = aligned(data);
    entries.push(Buffer.from(tag, "latin1"), long(checksum(padded), offset, data.length));
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...entries, ...bodies]);
}

/**
 * @param {string} family
 * @param {string} style
 * @returns {Table}
 */
export function nameTable(family, style) {
  const full = `${family} ${style}`;
  const words = [
    [1, family],
    [2, style],
    [4, full],
    [6, full.replaceAll(" ", "")],
  ].map(([id, text]) => /** @type {const} */ ([Number(id), Buffer.from(String(text), "utf16le").swap16()]));
  let offset = 0;
  const records = words.map(([id, text]) => {
    const record = short(3, 1, 0x409, id, text.length, offset);
    offset += text.length;
    return record;
  });
  const head = short(0, words.length, 6 + 12 * words.length);
  return { tag: "name", data: Buffer.concat([head, ...records, ...words.map(([, text]) => text)]) };
}

/** @param {number[]} values written as 16 bits each, big end first */
export function short(...values) {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, index * 2));
  return bytes;
}

/** @param {number[]} values written as 32 bits each, big end first */
export function long(...values) {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value >>> 0, index * 4));
  return bytes;
}

/** @param {Buffer} data */
export function aligned(data) {
  return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
}

/** @param {Buffer} padded */
function checksum(padded) {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
