import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { readDistrictFile, type DistrictFileFault } from "~/domain/territory/district-file";
import type { Prisma } from "~/generated/prisma/client.js";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

/** The official file of the whole of France has some 12 MB. */
const mostBytes = 20_000_000;

export type DistrictFileRefusal = DistrictFileFault | { readonly code: "no-file" | "too-large" | "not-json" };

/** Keeps an uploaded file of outlines, to be looked at before it is applied. Nothing else changes. */
export async function receiveDistrictFile(
  { db, now }: Ports,
  actor: Actor,
  { fileName, content }: { fileName: string; content: Readable },
): Promise<Result<{ id: string }, DistrictFileRefusal>> {
  const bytes = await readUpTo(content, mostBytes);
  if (bytes === null) return refuse({ code: "too-large" });
  if (bytes.length === 0) return refuse({ code: "no-file" });
  const value = parse(bytes);
  if (value === undefined) return refuse({ code: "not-json" });
  const read = readDistrictFile(value);
  if (!read.ok) return read;
  const at = now();
  const sha256 = createHash("sha256").update(bytes).digest();
  return db.$transaction(async (tx) => {
    const { id } = await tx.districtImport.create({
      data: {
        fileName: fileName.slice(-200),
        sha256: new Uint8Array(sha256),
        outlines: read.value as unknown as Prisma.InputJsonArray,
        uploadedById: actor.userId,
        uploadedAt: at,
      },
      select: { id: true },
    });
    await record(tx, {
      at,
      event: "districts.file-received",
      actor,
      subject: { type: "district-import", id },
      facts: { sha256: sha256.toString("hex"), districts: read.value.length },
    });
    return accept({ id });
  });
}

async function readUpTo(content: Readable, most: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of content as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
