import { createReadableStreamFromReadable } from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import { isSafeMethod } from "~/platform/http/same-origin.server";

/**
 * The request as Remix reads it. Its address is built on the configured origin, and its signal ends the work of a
 * visitor who left before the answer.
 */
export function toRemixRequest(req: ExpressRequest, res: ExpressResponse, publicOrigin: string): Request {
  const left = new AbortController();
  res.once("close", () => {
    if (!res.writableFinished) left.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, one);
  }
  return new Request(`${publicOrigin}${req.originalUrl}`, {
    method: req.method,
    headers,
    signal: left.signal,
    ...(isSafeMethod(req.method) ? {} : { body: createReadableStreamFromReadable(req), duplex: "half" }),
  });
}
