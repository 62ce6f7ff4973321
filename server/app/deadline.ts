import type { Request, Response } from "express";

/** We promise an answer within ten seconds, whatever the database does. */
const answerWithinMs = 9_000;

/**
 * Calls `onLate` when no answer has begun nine seconds after the request was received whole: the time that a slow
 * line takes to send a file is not ours.
 */
export function watchDeadline(req: Request, res: Response, onLate: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    timer ??= setTimeout(() => {
      if (!res.headersSent) onLate();
    }, answerWithinMs);
  };
  if (req.complete || req.headers["content-length"] === undefined) start();
  else req.once("end", start);
  res.once("close", () => clearTimeout(timer));
}
