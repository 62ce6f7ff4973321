import { connect } from "node:net";
import { once } from "node:events";
import type { Readable } from "node:stream";

export interface ScannerAddress {
  readonly host: string;
  readonly port: number;
}

export type ScanAnswer = { readonly state: "clean" } | { readonly state: "infected"; readonly name: string };

/** The scanner was not reached, did not answer in time, or answered something else than a verdict. */
export class ScannerFault extends Error {
  override readonly name = "ScannerFault";
}

const longestAnswer = 1_000;
const chunkBytes = 64 * 1024;
const found = " FOUND";
const start = "stream: ";

/**
 * Asks a ClamAV daemon about a file, as it is read and never whole in memory.
 *
 * Source: clamd(8), command INSTREAM: chunks with their length on four bytes, big end first, then a length of zero;
 * the answer ends with a zero byte.
 *
 * @param silenceMs longest silence on the line, in either direction
 * @throws {ScannerFault} for anything but a verdict: only "OK" is clean
 */
export async function askScanner(
  address: ScannerAddress,
  content: Readable,
  silenceMs = 60_000,
): Promise<ScanAnswer> {
  const socket = connect(address);
  socket.setTimeout(silenceMs, () => socket.destroy(new ScannerFault("the scanner is silent")));
  const answer = readAnswer(socket);
  // An early answer or a broken line is told by `answer`; what is still to send is then given up.
  answer.catch(() => content.destroy());
  try {
    await Promise.race([once(socket, "connect"), answer]);
    socket.write("zINSTREAM\0");
    for await (const bytes of content as AsyncIterable<Buffer>) {
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        const chunk = bytes.subarray(at, at + chunkBytes);
        if (!socket.writable) break;
        socket.write(lengthOf(chunk.length));
        if (!socket.write(chunk)) await Promise.race([once(socket, "drain"), answer]);
      }
    }
    if (socket.writable) socket.write(lengthOf(0));
    return verdictOf(await answer);
  } catch (fault) {
    throw fault instanceof ScannerFault
      ? fault
      : new ScannerFault("the scanner was not reached", { cause: fault });
  } finally {
    socket.destroy();
    content.destroy();
  }
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

async function readAnswer(socket: ReturnType<typeof connect>): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const bytes of socket as AsyncIterable<Buffer>) {
    parts.push(bytes);
    size += bytes.length;
    if (bytes.includes(0)) break;
    if (size > longestAnswer) throw new ScannerFault("the scanner talks on");
  }
  const text = Buffer.concat(parts).toString("utf8");
  const end = text.indexOf("\0");
  if (end < 0) throw new ScannerFault("the scanner hung up before its answer");
  return text.slice(0, end);
}

function verdictOf(answer: string): ScanAnswer {
  if (answer === "stream: OK") return { state: "clean" };
  if (answer.startsWith(start) && answer.endsWith(found)) {
    return { state: "infected", name: answer.slice(start.length, -found.length).slice(0, 100) };
  }
  throw new ScannerFault("the scanner gave no verdict");
}
