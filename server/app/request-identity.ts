import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import { localsOf } from "./locals";

/** Names the request and its nonce. The name is ours alone: one that came from outside could be forged or personal. */
export function identifyRequests(stylesheets: readonly string[]): RequestHandler {
  return (_req, res, next) => {
    const locals = localsOf(res);
    locals.requestId = randomBytes(9).toString("base64url");
    locals.cspNonce = randomBytes(18).toString("base64");
    locals.stylesheets = stylesheets;
    res.set("X-Request-Id", locals.requestId);
    next();
  };
}
