import type { RequestHandler } from "express";
import { isOutage } from "~/platform/http/outage.server";
import { keepAnswer, type KeptAnswer } from "../memory/kept-answer";
import { type PageMemory, sendKept } from "../memory/page-memory";
import { lateAnswer } from "./answers";
import { watchDeadline } from "./deadline";
import { mayBeFramed } from "./framing";
import { localsOf } from "./locals";
import { answerPlainly } from "./plain-answer";

/** Writes the page of this address for nobody in particular. */
export type WritePage = (target: string, marks: { requestId: string; nonce: string }) => Promise<Response>;

export interface Remembering {
  readonly memory: PageMemory;
  readonly now: () => Date;
  /** Until when a page that is written now stays right. */
  readonly rightUntil: (now: Date) => Promise<Date>;
}

/**
 * Keeps the pages that are the same for everyone, so that the next visitor is answered before any guard. Only what
 * succeeded, sets no cookie and may be kept by its own word is: the rest goes to Remix as if this were not here.
 */
export function rememberPages({ memory, now, rightUntil }: Remembering, write: WritePage): RequestHandler {
  return async (req, res, next) => {
    const key = memory.keyOf(req);
    if (key === null) return next();
    watchDeadline(req, res, () => answerPlainly(req, res, lateAnswer));
    const { requestId, cspNonce: nonce } = localsOf(res);
    const guards = res.getHeaders();
    const make = async (): Promise<KeptAnswer | null> => {
      const at = now();
      const until = await rightUntil(at);
      const response = await write(key, { requestId, nonce });
      if (!mayBeKept(response)) {
        await response.body?.cancel();
        return null;
      }
      const headers = { ...textOf(guards), ...Object.fromEntries(response.headers) };
      if (mayBeFramed(response.headers)) delete headers["x-frame-options"];
      const body = Buffer.from(await response.arrayBuffer());
      return keepAnswer({ headers: { ...headers, "cache-control": "no-cache" }, nonce, body, until });
    };
    try {
      const kept = memory.find(key) ?? (await memory.make(key, make));
      if (res.headersSent) return;
      if (!kept) return next();
      // What is kept has every header that it needs, and none that its page left out.
      for (const name of res.getHeaderNames()) res.removeHeader(name);
      sendKept(req, res, kept);
    } catch (fault) {
      if (!res.headersSent) next(isOutage(fault) ? undefined : fault);
    }
  };
}

function mayBeKept(response: Response): boolean {
  return response.status === 200 && !response.headers.has("Set-Cookie");
}

function textOf(headers: NodeJS.Dict<number | string | string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
