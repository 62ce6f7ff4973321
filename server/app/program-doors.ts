import type { Request, RequestHandler } from "express";
import { isProgramAddress, openToAnySite } from "~/platform/http/public-api";

const protocol = "/common-grants";
const search = `${protocol}/opportunities/search`;

/** Opens the interfaces for programs to any site, and answers what a browser asks before a script of another site does. */
export const openProgramAddresses: RequestHandler = (req, res, next) => {
  if (!isProgramAddress(decodeURIComponent(req.path))) return next();
  res.set(openToAnySite);
  if (req.method !== "OPTIONS") return next();
  res
    .status(204)
    .set({
      "Access-Control-Allow-Methods": req.path === search ? "POST" : "GET, HEAD",
      "Access-Control-Allow-Headers": "Content-Type",
      "Access-Control-Max-Age": "86400",
      "Cache-Control": "no-store",
    })
    .end();
};

/**
 * True for what any program may send as a form is, since nothing there looks at who is signed in: the questions of
 * the CommonGrants protocol, which only reads, and the one click by which a mail program ends an alert, whose
 * address is the proof (RFC 8058).
 */
export function needsNoOrigin(req: Request): boolean {
  return (
    decodeURIComponent(req.path).toLowerCase().startsWith(protocol) ||
    (req.method === "POST" && /^\/alertes\/[\w-]{32,64}\/desabonnement$/.test(req.path))
  );
}
