import { type DestinationStream, type Logger, pino } from "pino";
import type { Config } from "~/platform/config/config.server";
import { describeFault } from "./described-fault";

export type { Logger } from "pino";

/** Names that are never written, however deep a caller hides them in what it logs. */
const secrets = [
  "authorization",
  "cookie",
  "set-cookie",
  "password",
  "token",
  "code",
  "email",
  "iban",
  "ip",
  "remoteAddress",
];
const redacted = secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);

/**
 * Log of one process, a JSON object a line on the standard output.
 *
 * Give a fault as `{ err }`: it is written without what it may carry of a person.
 */
export function createLogger(
  { logLevel }: Pick<Config, "logLevel">,
  processName: "web" | "worker" | "supervisor",
  destination?: DestinationStream,
): Logger {
  return pino(
    {
      level: logLevel,
      base: { process: processName },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (fault: unknown) => describeFault(fault) },
      redact: { paths: redacted, censor: "[hidden]" },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
}
