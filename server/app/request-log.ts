import type { RequestHandler } from "express";
import { pinoHttp } from "pino-http";
import { loggedPath } from "~/platform/logging/logged-path";
import type { Logger } from "~/platform/logging/logger.server";
import { localsOf } from "./locals";

/** One line a request: method, path, status, duration. No header, no query, no address of the person. */
export function logRequests(log: Logger): RequestHandler {
  const write = pinoHttp<import("express").Request, import("express").Response>({
    logger: log,
    genReqId: (_req, res) => localsOf(res).requestId,
    quietReqLogger: true,
    customAttributeKeys: { reqId: "requestId" },
    customLogLevel: (_req, res, fault) => {
      if (fault || res.statusCode >= 500) return "error";
      return res.statusCode >= 400 ? "warn" : "info";
    },
    wrapSerializers: false,
    serializers: {
      req: ({ method, originalUrl }: { method: string; originalUrl?: string }) => ({
        method,
        path: loggedPath(originalUrl),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    autoLogging: { ignore: (req) => req.url.startsWith("/assets/") },
  });
  return (req, res, next) => {
    write(req, res);
    next();
  };
}
