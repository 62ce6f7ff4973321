import net from "node:net";

export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds of each answer, in no order. */
  readonly latencies: readonly number[];
}

interface Aim {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
}

const endOfHead = Buffer.from("\r\n\r\n");

/**
 * Asks for a page again and again on so many connections kept alive, and reads every byte of each answer.
 *
 * It spends little by itself, so that what is measured is the server and not the one who asks.
 *
 * @throws when an answer is not 200, or does not announce its length
 */
export async function load({ url, connections, seconds }: Aim): Promise<Load> {
  const { hostname, port, host, pathname } = new URL(url);
  const question = Buffer.from(`GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  const latencies: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  await Promise.all(
    Array.from({ length: connections }, () =>
      ask({ hostname, port: Number(port), question, endsAt, latencies }),
    ),
  );
  return { requests: latencies.length, seconds: (performance.now() - startedAt) / 1_000, latencies };
}

interface Line {
  readonly hostname: string;
  readonly port: number;
  readonly question: Buffer;
  readonly endsAt: number;
  readonly latencies: number[];
}

function ask({ hostname, port, question, endsAt, latencies }: Line): Promise<void> {
  return new Promise((resolve, reject) => {
    let askedAt = 0;
    let left = 0;
    let head: Buffer | null = null;
    const socket = net.connect(port, hostname, next);
    function next() {
      askedAt = performance.now();
      if (askedAt >= endsAt) return socket.end(() => resolve());
      socket.write(question);
    }
    socket.on("error", reject);
    socket.on("data", (chunk: Buffer) => {
      if (left > 0) left -= chunk.length;
      else {
        head = head ? Buffer.concat([head, chunk]) : chunk;
        const end = head.indexOf(endOfHead);
        if (end === -1) return;
        left = lengthOf(head.subarray(0, end).toString("latin1")) - (head.length - end - endOfHead.length);
        head = null;
      }
      if (left > 0) return;
      latencies.push(performance.now() - askedAt);
      next();
    });
  });
}

function lengthOf(head: string): number {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (!head.startsWith("HTTP/1.1 200") || length === undefined)
    throw new Error(`An answer cannot be counted: ${head.split("\r\n", 1)[0]}`);
  return Number(length);
}
