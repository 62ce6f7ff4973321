import type { Server } from "node:http";
import type { Logger } from "~/platform/logging/logger.server";
import { watchConnections } from "./connections";
import { watchParent } from "./parent-watch";

const finishWithinMs = 10_000;

/**
 * Stops the server on SIGTERM, SIGINT or the loss of its parent: takes no new request, finishes those it has within
 * ten seconds, then calls `close` and exits with 0. What is still running after that is cut, and the exit says 1.
 */
export function stopGracefully(server: Server, log: Logger, close: () => Promise<void>): void {
  const connections = watchConnections(server);
  let isStopping = false;
  const stop = (reason: string) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ reason }, "stopping");
    setTimeout(() => {
      log.error("requests still running were cut");
      process.exit(1);
    }, finishWithinMs).unref();
    server.close(() => {
      void close()
        .catch((err: unknown) => log.warn({ err }, "the database was not left in order"))
        .finally(() => process.exit(0));
    });
    connections.closeWhenIdle();
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => stop(signal));
  watchParent(() => stop("parent gone"));
}
