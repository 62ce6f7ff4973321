import { lookup as resolveName } from "node:dns";
import { request as plain } from "node:http";
import { request as secure } from "node:https";
import type { IncomingMessage } from "node:http";
import { isIP, type LookupFunction } from "node:net";
import { isLoopback } from "~/platform/config/exposure.server";
import { isPrivateAddress } from "./private-address.server";

export type Unanswered = "timeout" | "unreachable" | "too-many" | "refused" | "unreadable";

export type Reply =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly why: Unanswered; readonly retryAfterSeconds: number | null };

export interface Asking {
  /** For connection, headers and body together. */
  readonly timeoutMs: number;
  readonly mostBytes: number;
  /** Only for a server of this very machine, in a demonstration or a test. */
  readonly mayStayHere: boolean;
}

/**
 * Asks a server outside for JSON. The name is resolved once and only a public address is connected to; no redirect
 * is followed; what lasts or weighs too much is given up. Never throws: an outage is an answer too.
 */
export function getJson(url: URL, { timeoutMs, mostBytes, mayStayHere }: Asking): Promise<Reply> {
  const stays = mayStayHere && isLoopback(url.hostname);
  const bare = url.hostname.replace(/^\[|\]$/g, "");
  // A numeric address is connected to without any look-up.
  if (!stays && isIP(bare) !== 0 && isPrivateAddress(bare)) return Promise.resolve(failed("unreachable"));
  return new Promise((resolve) => {
    const send = url.protocol === "https:" ? secure : plain;
    const signal = AbortSignal.timeout(timeoutMs);
    const sent = send(
      url,
      {
        signal,
        headers: { accept: "application/json", "user-agent": "Pilier" },
        ...(stays ? {} : { lookup: publicOnly }),
      },
      (response) => {
        read(response, mostBytes).then(resolve, () => resolve(failed(lateOr(signal, "unreachable"))));
      },
    );
    sent.on("error", () => resolve(failed(lateOr(signal, "unreachable"))));
    sent.end();
  });
}

const publicOnly: LookupFunction = (name, options, answer) => {
  resolveName(name, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(error, "");
    if (addresses.length === 0 || addresses.some(({ address }) => isPrivateAddress(address)))
      return answer(new Error("not a public address"), "");
    if (options.all) return answer(null, addresses);
    answer(null, addresses[0]!.address, addresses[0]!.family);
  });
};

async function read(response: IncomingMessage, mostBytes: number): Promise<Reply> {
  const { statusCode = 0, headers } = response;
  if (statusCode !== 200) {
    response.destroy();
    return failed(statusCode === 429 ? "too-many" : "refused", secondsOf(headers["retry-after"]));
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > mostBytes) {
      response.destroy();
      return failed("unreadable");
    }
    chunks.push(chunk);
  }
  try {
    return { ok: true, body: JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown };
  } catch {
    return failed("unreadable");
  }
}

function failed(why: Unanswered, retryAfterSeconds: number | null = null): Reply {
  return { ok: false, why, retryAfterSeconds };
}

const lateOr = (signal: AbortSignal, why: Unanswered): Unanswered => (signal.aborted ? "timeout" : why);

/** A number of seconds; a date, or nothing, is null. */
function secondsOf(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,5}$/.test(header) ? Number(header) : null;
}
