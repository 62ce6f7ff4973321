import { isIPv4 } from "node:net";

/** True for an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "").toLowerCase();
  if (isIPv4(bare)) return bare.startsWith("127.");
  return bare === "::1" || bare === "localhost" || bare.endsWith(".localhost");
}

export function originOf(host: string, port: number): string {
  const name = host.includes(":") ? `[${host.replace(/^\[|\]$/g, "")}]` : host;
  return new URL(`http://${name}:${port}`).origin;
}

/**
 * True when people elsewhere can reach the portal: it listens on more than loopback, or a proxy publishes it under
 * another name. Public demonstration passwords must never go with it unless DEMO=1 was asked for.
 */
export function isExposed(host: string, publicOrigin: string | undefined): boolean {
  if (!isLoopback(host)) return true;
  return publicOrigin !== undefined && !isLoopback(new URL(publicOrigin).hostname);
}
