import type { RequestListener } from "node:http";
import { loggedPath } from "~/platform/logging/logged-path";
import type { Logger } from "~/platform/logging/logger.server";
import { type PageMemory, sendKept } from "./page-memory";

/**
 * Answers from memory before any guard: what is kept went through all of them once, and is the same for everyone.
 * Whatever is unusual about a request, such as another host name, sends it to the guards.
 */
export function answerFromMemory(
  memory: PageMemory,
  { publicOrigin, log }: { publicOrigin: string; log: Logger },
  behind: RequestListener,
): RequestListener {
  const { host } = new URL(publicOrigin);
  return (req, res) => {
    const startedAt = performance.now();
    const key = req.headers.host === host ? memory.keyOf(req) : null;
    const kept = key === null ? null : memory.find(key);
    if (!kept) return void behind(req, res);
    const status = sendKept(req, res, kept);
    if (log.isLevelEnabled("info"))
      log.info(
        {
          requestId: res.getHeader("X-Request-Id"),
          req: { method: req.method, path: loggedPath(req.url) },
          res: { status },
          responseTime: Math.round(performance.now() - startedAt),
        },
        "request completed",
      );
  };
}
