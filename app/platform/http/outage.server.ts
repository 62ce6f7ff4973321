/** PostgreSQL: connection exceptions (08), resources exhausted (53), shutdown (57P), a statement past its time-out. */
const postgresOutage = /^(08...|53...|57P0[1-5]|57014|55P03|25P0[34])$/;
const networkOutage = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EPIPE",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
/** Prisma: unreachable, time-outs, connection closed, transaction not started or lost, pool exhausted, too many clients. */
const prismaOutage = new Set([
  "P1000",
  "P1001",
  "P1002",
  "P1008",
  "P1011",
  "P1017",
  "P2024",
  "P2028",
  "P2037",
]);
const adapterOutage = new Set([
  "DatabaseNotReachable",
  "SocketTimeout",
  "ConnectionClosed",
  "TooManyConnections",
  "TlsConnectionError",
]);
const poolOutage =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;

/**
 * True when the fault, or one of its causes, says that the database cannot be reached, is too slow or was cut:
 * waiting will mend it, no change of the request will.
 */
export function isOutage(fault: unknown, depth = 0): boolean {
  if (typeof fault !== "object" || fault === null || depth > 6) return false;
  const { code, kind, message, cause, errors } = fault as Record<string, unknown>;
  if (
    typeof code === "string" &&
    (postgresOutage.test(code) || networkOutage.has(code) || prismaOutage.has(code))
  )
    return true;
  if (typeof kind === "string" && adapterOutage.has(kind)) return true;
  if (typeof message === "string" && poolOutage.test(message)) return true;
  if (Array.isArray(errors) && errors.some((error) => isOutage(error, depth + 1))) return true;
  return isOutage(cause, depth + 1);
}
