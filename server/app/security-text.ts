import type { RequestHandler } from "express";

const halfYearMs = 182 * 24 * 3_600_000;

/** `/.well-known/security.txt` (RFC 9116): where to report a weakness of this portal. Renews its own expiry. */
export function answerSecurityText(publicOrigin: string): RequestHandler {
  return (_req, res) => {
    const expires = new Date(Date.now() + halfYearMs).toISOString().replace(/\.\d+Z$/, "Z");
    res.type("text/plain").set("Cache-Control", "public, max-age=86400").send(`Contact: ${publicOrigin}/aide
Expires: ${expires}
Preferred-Languages: fr, en
Canonical: ${publicOrigin}/.well-known/security.txt
`);
  };
}
