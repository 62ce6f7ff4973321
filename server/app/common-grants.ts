import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from "express";
import { answerOpportunities, answerOpportunity, answerSearch } from "~/features/relay/opportunities.server";
import { ports } from "~/platform/ports.server";
import { noSuchRoute } from "./answers";
import { answerPlainly } from "./plain-answer";
import { toRemixRequest } from "./remix-request";

const root = "/common-grants/opportunities";

/**
 * The required routes of the CommonGrants protocol 0.4.0, which programs read and no page belongs to. What is no
 * route of it under its prefix is a 404 in its own shape.
 */
export function serveCommonGrants(publicOrigin: string): RequestHandler {
  return async (req, res, next) => {
    if (!decodeURIComponent(req.path).toLowerCase().startsWith("/common-grants")) return next();
    try {
      const response = await answerOf(req, res, publicOrigin);
      if (!response) return answerPlainly(req, res, noSuchRoute);
      res.status(response.status);
      for (const [name, value] of response.headers) res.setHeader(name, value);
      res.send(Buffer.from(await response.arrayBuffer()));
    } catch (fault) {
      next(fault);
    }
  };
}

function answerOf(req: ExpressRequest, res: ExpressResponse, origin: string): Promise<Response> | undefined {
  const source = { ports: ports(), origin };
  const isRead = req.method === "GET" || req.method === "HEAD";
  if (req.path === root && isRead)
    return answerOpportunities(source, new URL(req.originalUrl, origin).searchParams);
  if (req.path === `${root}/search` && req.method === "POST")
    return answerSearch(source, toRemixRequest(req, res, origin));
  const [, id] = /^\/common-grants\/opportunities\/([^/]{1,80})$/.exec(req.path) ?? [];
  return id !== undefined && isRead ? answerOpportunity(source, decodeURIComponent(id)) : undefined;
}
