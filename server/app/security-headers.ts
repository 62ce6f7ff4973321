import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";
import { localsOf } from "./locals";

const oneYear = 31_536_000;

/** What browsers may do with our answers: no foreign script, style, frame or form, HTTPS for good once seen. */
export function setSecurityHeaders(publicOrigin: string, isDevelopment: boolean): RequestHandler {
  const isSecure = publicOrigin.startsWith("https:");
  const nonce = (_req: IncomingMessage, res: ServerResponse) =>
    `'nonce-${localsOf(res as Response).cspNonce}'`;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'", nonce, "'strict-dynamic'"],
        "script-src-attr": ["'none'"],
        // Vite injects its style sheets while the portal is being written.
        "style-src": ["'self'", ...(isDevelopment ? ["'unsafe-inline'"] : [])],
        "connect-src": ["'self'", ...(isDevelopment ? ["ws:"] : [])],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "object-src": ["'none'"],
        "frame-src": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        ...(isSecure ? { "upgrade-insecure-requests": [] } : {}),
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: oneYear, includeSubDomains: false } : false,
    referrerPolicy: { policy: "same-origin" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
}

/** Turns off what the portal never asks of a device. */
export const declinePermissions: RequestHandler = (_req, res, next) => {
  res.set(
    "Permissions-Policy",
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  );
  next();
};
