import type { RequestHandler } from "express";
import { unreadableAddress } from "./answers";
import { answerPlainly } from "./plain-answer";

const hostName = /^(?:[a-z0-9](?:[a-z0-9._-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Refuses what cannot be the address of a page: a malformed Host, a target with a scheme of its own, an escape that
 * is no text, a NUL, which PostgreSQL does not store. Each would be a 500 further on.
 */
export const refuseUnreadableTargets: RequestHandler = (req, res, next) => {
  if (isReadableHost(req.headers.host) && isReadableTarget(req.originalUrl)) next();
  else answerPlainly(req, res, unreadableAddress);
};

function isReadableHost(host: string | undefined): boolean {
  return host !== undefined && hostName.test(host) && URL.canParse(`http://${host}/`);
}

function isReadableTarget(target: string): boolean {
  if (!target.startsWith("/") || /%00|\\|#/.test(target)) return false;
  try {
    decodeURIComponent(target.split("?", 1)[0] ?? "");
    return URL.canParse(`http://pilier.invalid${target}`);
  } catch {
    return false;
  }
}
