import compression from "compression";
import type { Request, RequestHandler } from "express";

/**
 * Compresses, except what another site made a signed-in person ask for: the length of such an answer, guess after
 * guess, would spell out what it holds (BREACH). Browsers say where a request comes from in `Sec-Fetch-Site`.
 */
export function compressAnswers(): RequestHandler {
  return compression({
    filter: (req, res) => !mayBeMeasured(req as Request) && compression.filter(req, res),
  });
}

function mayBeMeasured(req: Request): boolean {
  const site = req.headers["sec-fetch-site"];
  return req.headers.cookie !== undefined && site !== "same-origin" && site !== "none";
}
