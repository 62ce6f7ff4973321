import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedEncoding, isKnown } from "./conditional";
import type { KeptAnswer } from "./kept-answer";
import { memoryKey } from "./public-addresses";
import { drawMarks } from "./visitor-marks";

export interface MemoryOptions {
  readonly now: () => Date;
  /** False while a change could go unheard: nothing is answered from memory then, nor kept. */
  readonly isHearing: () => boolean;
  readonly maxEntries?: number;
  readonly maxBytes?: number;
}

/**
 * Answers of public pages, kept in this process until the call they speak of changes or time changes what they say.
 *
 * It is bounded: the answer that was asked for longest ago leaves first.
 */
export class PageMemory {
  readonly #options: Required<MemoryOptions>;
  readonly #kept = new Map<string, KeptAnswer>();
  readonly #making = new Map<string, Promise<KeptAnswer | null>>();
  #bytes = 0;
  #changes = 0;

  constructor(options: MemoryOptions) {
    this.#options = { maxEntries: 500, maxBytes: 64_000_000, ...options };
  }

  /** Name of what may be kept of the answer to this request; null when it may be about a person. */
  keyOf({ method, url = "/", headers }: IncomingMessage): string | null {
    if (method !== "GET" && method !== "HEAD") return null;
    if (!this.#options.isHearing() || isPersonal(headers.cookie)) return null;
    return memoryKey(url);
  }

  find(key: string): KeptAnswer | null {
    const kept = this.#kept.get(key);
    if (!kept) return null;
    if (this.#options.now().getTime() >= kept.until) {
      this.#remove(key, kept);
      return null;
    }
    // Last in the map: asked for most recently.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept;
  }

  /**
   * The answer that `make` gives, made once however many ask at the same time. It is kept unless a change was heard
   * while it was being made: it may then show what was before.
   */
  async make(key: string, make: () => Promise<KeptAnswer | null>): Promise<KeptAnswer | null> {
    const changes = this.#changes;
    // What is being made since before a change is not for those who ask after it.
    const name = `${changes} ${key}`;
    const started = this.#making.get(name);
    if (started) return started;
    const making = make().then((kept) => {
      if (kept && changes === this.#changes && this.#options.isHearing()) this.#keep(key, kept);
      return kept;
    });
    this.#making.set(name, making);
    return making.finally(() => this.#making.delete(name));
  }

  /** Forgets everything: a call changed, or may have changed unheard. */
  forget(): void {
    this.#changes += 1;
    this.#kept.clear();
    this.#bytes = 0;
  }

  get size(): { readonly entries: number; readonly bytes: number } {
    return { entries: this.#kept.size, bytes: this.#bytes };
  }

  #keep(key: string, kept: KeptAnswer): void {
    const before = this.#kept.get(key);
    if (before) this.#remove(key, before);
    this.#kept.set(key, kept);
    this.#bytes += kept.bytes;
    for (const [oldest, answer] of this.#kept) {
      if (this.#kept.size <= this.#options.maxEntries && this.#bytes <= this.#options.maxBytes) break;
      this.#remove(oldest, answer);
    }
  }

  #remove(key: string, kept: KeptAnswer): void {
    this.#kept.delete(key);
    this.#bytes -= kept.bytes;
  }
}

/** True for cookies of the portal: a session, a message to show once, answers of a self-test. */
function isPersonal(cookie: string | undefined): boolean {
  return cookie !== undefined && cookie.includes("pilier");
}

/** Sends a kept answer, with a reference and a nonce of its own. */
export function sendKept(req: IncomingMessage, res: ServerResponse, kept: KeptAnswer): number {
  const encoding = acceptedEncoding(req.headers["accept-encoding"] as string | undefined);
  const { body, etag } = kept.variants[encoding];
  const { requestId, nonce } = drawMarks();
  for (const [name, value] of kept.headers) res.setHeader(name, value);
  if (kept.policy) res.setHeader("Content-Security-Policy", kept.policy.join(nonce));
  res.setHeader("X-Request-Id", requestId);
  res.setHeader("ETag", etag);
  if (isKnown(req.headers, etag)) {
    res.removeHeader("Content-Type");
    res.writeHead(304).end();
    return 304;
  }
  if (encoding !== "identity") res.setHeader("Content-Encoding", encoding);
  res.setHeader("Content-Length", body.length);
  res.writeHead(200).end(req.method === "HEAD" ? undefined : body);
  return 200;
}
