import type { RequestHandler } from "express";

const readyWithinMs = 3_000;

/** `/healthz`: the process runs its loop. Asks nothing of the database, so that an outage does not restart us. */
export const answerHealth: RequestHandler = (_req, res) => {
  res.set("Cache-Control", "no-store").json({ ok: true });
};

/** `/readyz`: 200 when pages can be served, else 503, within three seconds. Callers share one question. */
export function answerReadiness(isReady: () => Promise<boolean>): RequestHandler {
  let asked: Promise<boolean> | undefined;
  return async (_req, res) => {
    asked ??= withinTime(isReady).finally(() => {
      asked = undefined;
    });
    const ok = await asked;
    res
      .status(ok ? 200 : 503)
      .set("Cache-Control", "no-store")
      .json({ ok });
  };
}

async function withinTime(isReady: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, readyWithinMs, false);
  });
  return Promise.race([isReady().catch(() => false), tooLate]).finally(() => clearTimeout(timer));
}
