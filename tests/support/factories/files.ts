import { crc32 } from "node:zlib";

const ascii = (text: string) => Buffer.from(text, "latin1");

export const pdf = ascii(
  "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n",
);
export const protectedPdf = ascii(
  "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<< /Root 1 0 R /Encrypt 2 0 R >>\n%%EOF\n",
);
export const cutPdf = ascii("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendo");
export const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  ascii("\0\u0010JFIF"),
  Buffer.alloc(64),
]);
export const html = ascii("<!doctype html><html><script>alert(1)</script></html>");
export const svg = ascii('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
export const program = Buffer.concat([ascii("MZ\u0090\0\u0003\0"), Buffer.alloc(200)]);

/** A ZIP whose entries are stored as they are; `claimed` is the size they say they unfold to. */
export function zip(entries: Record<string, string>, claimed?: number): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt32LE(claimed ?? content.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    local.push(head, ascii(name), content);
    central.push(entry, ascii(name));
    offset += head.length + name.length + content.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

export const docx = zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>" });
export const odt = zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<office/>" });

/** A PNG of a few bytes that says it is this wide and high. */
export function claimedPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write("IHDR", 4, "latin1");
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  header.set([8, 6, 0, 0, 0], 16);
  const end = Buffer.concat([Buffer.alloc(4), ascii("IEND"), Buffer.from([0xae, 0x42, 0x60, 0x82])]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    header,
    Buffer.alloc(40),
    end,
  ]);
}

/** A PDF whose cross-reference is a stream, far from its end, which says that it is protected. */
export const protectedModernPdf = (() => {
  const before = ascii("%PDF-1.7\n");
  const stream = ascii("5 0 obj\n<< /Type /XRef /Encrypt 4 0 R /Length 20000 >>\nstream\n");
  return Buffer.concat([
    before,
    stream,
    Buffer.alloc(20_000, 1),
    ascii(`\nendstream\nstartxref\n${before.length}\n%%EOF\n`),
  ]);
})();
