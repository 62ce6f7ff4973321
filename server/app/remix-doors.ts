import type { RequestHandler } from "express";
import { absentPage, unreadableAddress } from "./answers";
import { answerPlainly } from "./plain-answer";

/**
 * Shuts two doors of Remix 2 that the portal does not use: `/__manifest`, where one long anonymous request stalls
 * the server for seconds (CVE-2026-55685), and `?_data=`, the data requests from before single fetch.
 */
export const shutUnusedDoors: RequestHandler = (req, res, next) => {
  const path = decodeURIComponent(req.path)
    .replace(/\/{2,}/g, "/")
    .toLowerCase();
  if (/^\/__manifest(?:\.data)?\/?$/.test(path)) return answerPlainly(req, res, absentPage);
  if (new URLSearchParams(req.originalUrl.split("?").slice(1).join("?")).has("_data"))
    return answerPlainly(req, res, unreadableAddress);
  next();
};
