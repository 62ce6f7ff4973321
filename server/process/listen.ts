import { createServer, type RequestListener, type Server } from "node:http";
import type { Config } from "~/platform/config/config.server";

/** Why the process cannot begin, in one sentence for the person who started it. */
export class CannotStart extends Error {}

/**
 * Listens, with limits on how long a visitor may take to speak.
 *
 * @throws {CannotStart} when the port is taken, forbidden, or the host is not of this machine
 */
export function listen(
  handler: RequestListener,
  { host, port }: Pick<Config, "host" | "port">,
): Promise<Server> {
  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 },
    handler,
  );
  return new Promise((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) =>
      reject(new CannotStart(sentenceFor(fault, host, port))),
    );
    server.listen(port, host.replace(/^\[|\]$/g, ""), () => resolve(server));
  });
}

function sentenceFor({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is taken by another program: stop it, or set PORT to another one.`;
    case "EACCES":
      return `Port ${port} is reserved to root: set PORT to 1024 or more.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST ${host} is no address of this machine: set 127.0.0.1, 0.0.0.0 or one of its own.`;
    default:
      return `The server cannot listen on ${host}:${port}: ${message}.`;
  }
}
