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
  | { readonly code: "damaged" };

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
    return isWhole[kind]?.(tail) === false ? refuse({ code: "damaged" }) : protection(kind, tail);
  } finally {
    await file.close();
  }
}

/** How the last bytes of a whole file look. */
const isWhole: Partial<Record<FileKind, (tail: Buffer) => boolean>> = {
  pdf: (tail) => tail.includes("%%EOF"),
  png: (tail) => tail.includes("IEND"),
};

/** A protected PDF says so in its trailer, at its end. */
function protection(kind: FileKind, tail: Buffer): Result<FileKind, ContentFault> {
  return kind === "pdf" && tail.includes("/Encrypt") ? refuse({ code: "protected" }) : accept(kind);
}

async function slice(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
