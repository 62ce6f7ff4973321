import type { RequestHandler } from "express";

/**
 * `no-store` on every answer that does not say otherwise, `.data` included. One to a request with a cookie, or that
 * sets one, may be about a person: it is never kept, whatever the page says.
 */
export const keepNothing: RequestHandler = (req, res, next) => {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => typeof res;
  res.writeHead = (...args: unknown[]) => {
    if (!res.headersSent && (!res.hasHeader("Cache-Control") || isPersonal()))
      res.setHeader("Cache-Control", "no-store");
    return writeHead(...args);
  };
  const isPersonal = () => req.headers.cookie !== undefined || res.hasHeader("Set-Cookie");
  next();
};
