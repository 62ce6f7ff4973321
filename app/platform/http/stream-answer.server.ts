import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";

/** An answer sent while its parts are made, none held whole in memory. */
export function streamAnswer(
  parts: AsyncIterable<Uint8Array | string>,
  headers: Readonly<Record<string, string>>,
): Response {
  return new Response(createReadableStreamFromReadable(Readable.from(parts)), { headers });
}
