import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";

const newline = 0x0a;
const escapes: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f", v: "\v" };

/**
 * The rows of a `COPY … TO STDOUT` in its text format, each as its values; null for NULL. Memory holds one piece of
 * the stream.
 */
export async function* copiedRows(
  client: pg.ClientBase,
  statement: string,
): AsyncGenerator<(string | null)[]> {
  let rest: Buffer | null = null;
  for await (const piece of client.query(copyTo(statement)) as AsyncIterable<Buffer>) {
    const bytes: Buffer = rest ? Buffer.concat([rest, piece]) : piece;
    let start = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
      yield bytes.toString("utf8", start, end).split("\t").map(readValue);
      start = end + 1;
    }
    rest = start < bytes.length ? bytes.subarray(start) : null;
  }
}

function readValue(text: string): string | null {
  if (text === "\\N") return null;
  return text.includes("\\") ? text.replace(/\\(.)/g, (_, sign: string) => escapes[sign] ?? sign) : text;
}
