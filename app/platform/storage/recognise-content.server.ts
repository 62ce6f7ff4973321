import { open, type FileHandle } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import type { FileKind } from "~/domain/attachment/file-kinds";
import { accept, refuse, type Result } from "~/domain/result";
import { recogniseArchive } from "./recognise-archive.server";

export type ContentFault =
  | { readonly code: "empty" }
  | { readonly code: "not-accepted" }
  | { readonly code: "web-page" }
  | { readonly code: "protected" }
  | { readonly code: "damaged" }
  | { readonly code: "bomb" };

const headBytes = 4_100;
const tailBytes = 8_192;
const markup = /^[\uFEFF\s]*<(?:!doctype|!--|\?xml|html|head|body|script|svg|iframe|img)/i;

const kindsByType: Readonly<Record<string, FileKind>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
};

/**
 * What a file is, from its content alone: its name and the type that the browser announced are not asked.
 *
 * Nothing is ever decompressed: an office document is recognised by the list of its entries, so that a small file
 * that unfolds into terabytes costs no more than another.
 */
export async function recogniseContent(
  path: string,
  sizeBytes: number,
): Promise<Result<FileKind, ContentFault>> {
  if (sizeBytes === 0) return refuse({ code: "empty" });
  const file = await open(path, "r");
  try {
    const head = await slice(file, 0, Math.min(headBytes, sizeBytes));
    const tail = await slice(file, Math.max(0, sizeBytes - tailBytes), Math.min(tailBytes, sizeBytes));
    if (markup.test(head.toString("latin1"))) return refuse({ code: "web-page" });
    if (head.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1"))) {
      return await recogniseArchive(file, sizeBytes, head);
    }
    const type = await fileTypeFromBuffer(head);
    const kind = type && kindsByType[type.mime];
    if (!kind) return refuse({ code: "not-accepted" });
    if (isWhole[kind]?.(tail) === false) return refuse({ code: "damaged" });
    if (isHuge(kind, head)) return refuse({ code: "bomb" });
    return kind === "pdf" && (await isProtected(file, tail, sizeBytes))
      ? refuse({ code: "protected" })
      : accept(kind);
  } finally {
    await file.close();
  }
}

/** How the last bytes of a whole file look. */
const isWhole: Partial<Record<FileKind, (tail: Buffer) => boolean>> = {
  pdf: (tail) => tail.includes("%%EOF"),
  png: (tail) => tail.includes("IEND"),
};

/** Pixels of one picture: ten times what a telephone takes. A small file may claim billions. */
const mostPixels = 120_000_000;

/** A PNG says its size in its first bytes, a WebP in three ways, a JPEG somewhere in its head. */
function isHuge(kind: FileKind, head: Buffer): boolean {
  const size = sizes[kind]?.(head);
  return size !== undefined && size !== null && size.width * size.height > mostPixels;
}

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const sizes: Partial<Record<FileKind, (head: Buffer) => PictureSize | null>> = {
  png: (head) => (head.length < 24 ? null : { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }),
  webp: (head) => {
    if (head.length < 30 || head.toString("latin1", 12, 16) !== "VP8X") return null;
    return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
  },
  jpeg: (head) => {
    let at = 2;
    while (at + 9 <= head.length && head[at] === 0xff) {
      const marker = head[at + 1]!;
      const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
      if (isFrame) return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) };
      at += 2 + head.readUInt16BE(at + 2);
    }
    return null;
  },
};

const crossReference = Buffer.from("startxref", "latin1");
const encryption = "/Encrypt";

/** A protected PDF says so in its trailer, or in the dictionary of its last cross-reference stream. */
async function isProtected(file: FileHandle, tail: Buffer, sizeBytes: number): Promise<boolean> {
  if (tail.includes(encryption)) return true;
  const at = tail.lastIndexOf(crossReference);
  const offset = at < 0 ? Number.NaN : Number.parseInt(tail.toString("latin1", at + 9, at + 40), 10);
  if (!(offset >= 0 && offset < sizeBytes)) return false;
  return (await slice(file, offset, headBytes)).includes(encryption);
}

async function slice(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
