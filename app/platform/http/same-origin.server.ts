import type { IncomingHttpHeaders } from "node:http";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** True for a method that must not change anything, and therefore may be called from anywhere. */
export function isSafeMethod(method: string): boolean {
  return safeMethods.has(method);
}

/**
 * True when the request was made by a page of the portal itself.
 *
 * `Origin` decides. Without it, `Sec-Fetch-Site` does: browsers write both, and no script can. A request with
 * neither is refused, since nothing tells it from one that another site provoked.
 */
export function isFromPortal(headers: IncomingHttpHeaders, publicOrigin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === publicOrigin;
  return headers["sec-fetch-site"] === "same-origin";
}
