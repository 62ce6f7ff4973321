import type { RequestHandler } from "express";
import { isLoopback } from "~/platform/config/exposure.server";

/**
 * Makes the configured origin the only one that is known from here on, whatever Host or forwarded host was sent:
 * no link, redirect or comparison is ever built on what came from outside.
 *
 * A browser that opens `localhost` is sent to the configured loopback address: its forms would be refused there.
 */
export function pinPublicOrigin(publicOrigin: string): RequestHandler {
  const { host, hostname, port } = new URL(publicOrigin);
  return (req, res, next) => {
    const asked = req.headers.host ?? host;
    delete req.headers["x-forwarded-host"];
    req.headers.host = host;
    if (
      isLoopback(hostname) &&
      isAnotherName(asked, host, port) &&
      req.headers["sec-fetch-mode"] === "navigate" &&
      req.method === "GET"
    )
      res.set("Cache-Control", "no-store").redirect(307, `${publicOrigin}${req.originalUrl}`);
    else next();
  };
}

function isAnotherName(asked: string, host: string, port: string): boolean {
  const url = new URL(`http://${asked}`);
  return asked !== host && url.port === port && isLoopback(url.hostname);
}
