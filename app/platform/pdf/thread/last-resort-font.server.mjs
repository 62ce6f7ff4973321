import { aligned, long, nameTable, sfnt, short } from "./sfnt.server.mjs";

/** Glyphs of the font, the missing one included: as many as a font can hold. */
const glyphCount = 0xffff;

/** Ranges of characters; the surrogates, which are none, are left out. */
const ranges = [
  [0x21, 0xd7ff],
  [0xe000, 0x10ffff],
];

/**
 * A font that shows an empty box for every character, so that one that no font of the house draws is still seen,
 * and still found by whoever searches or listens to the document, instead of making it fail.
 *
 * Each character of a plane has its own glyph, all alike, because readers know a character by its glyph.
 *
 * @param {string} family
 * @returns {Buffer}
 */
export function lastResortFont(family) {
  const box = Buffer.concat([
    short(2, 80, -100, 520, 740),
    short(3, 7, 0),
    Buffer.alloc(8, 1),
    short(80, 440, 0, -440, 50, 0, 340, 0),
    short(-100, 0, 840, 0, -790, 740, 0, -740),
  ]);
  const boxBytes = aligned(box);
  // Every other glyph is the box again: one component, unmoved.
  const again = Buffer.concat([short(-1, 80, -100, 520, 740), short(0x0002, 1), Buffer.alloc(2)]);
  const glyf = Buffer.concat([boxBytes, ...Array.from({ length: glyphCount - 2 }, () => again)]);
  const loca = long(
    0,
    0,
    ...Array.from({ length: glyphCount - 1 }, (_, index) => boxBytes.length + index * again.length),
  );
  return sfnt(0x00010000, [
    { tag: "OS/2", data: os2() },
    { tag: "cmap", data: cmap() },
    { tag: "glyf", data: glyf },
    {
      tag: "head",
      data: Buffer.concat([
        long(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
        short(0x000b, 1000),
        long(0, 0, 0, 0),
        short(80, -100, 520, 740, 0, 8, 2, 1, 0),
      ]),
    },
    {
      tag: "hhea",
      data: Buffer.concat([
        long(0x00010000),
        short(900, -200, 0, 600, 80, 80, 520, 1, 0, 0, 0, 0, 0, 0, 0, 1),
      ]),
    },
    { tag: "hmtx", data: Buffer.concat([short(600, 80), Buffer.alloc((glyphCount - 1) * 2)]) },
    { tag: "loca", data: loca },
    {
      tag: "maxp",
      data: Buffer.concat([long(0x00010000), short(glyphCount, 8, 2, 8, 2, 1, 0, 0, 0, 0, 0, 0, 1, 1)]),
    },
    nameTable(family, "Regular"),
    { tag: "post", data: Buffer.concat([long(0x00030000, 0), short(-100, 50), long(0, 0, 0, 0, 0)]) },
  ]);
}

/** Characters to glyphs, in groups that follow each other and begin again at the first glyph when they run out. */
function cmap() {
  /** @type {Buffer[]} */
  const groups = [];
  let glyph = 1;
  for (const [first, last] of ranges) {
    let from = Number(first);
    while (from <= Number(last)) {
      const size = Math.min(Number(last) - from + 1, glyphCount - glyph);
      groups.push(long(from, from + size - 1, glyph));
      from += size;
      glyph = glyph + size === glyphCount ? 1 : glyph + size;
    }
  }
  const table = Buffer.concat([short(12, 0), long(16 + 12 * groups.length, 0, groups.length), ...groups]);
  return Buffer.concat([short(0, 1, 3, 10), long(12), table]);
}

function os2() {
  return Buffer.concat([
    short(4, 600, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    Buffer.alloc(10),
    long(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff),
    Buffer.from("PILR", "latin1"),
    short(0x40, 0x20, 0xffff, 900, -200, 0, 900, 200),
    long(0, 0),
    short(500, 700, 0, 32, 1),
  ]);
}
