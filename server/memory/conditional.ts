import type { IncomingHttpHeaders } from "node:http";
import type { Encoding } from "./kept-answer";

/** The best encoding that the visitor reads, by `Accept-Encoding` (RFC 9110, 12.5.3). */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined) return "identity";
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  const reads = (name: string) => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
  if (reads("br")) return "br";
  return reads("gzip") ? "gzip" : "identity";
}

/** True when the visitor already holds this version, by `If-None-Match` (RFC 9110, 13.1.2). */
export function isKnown({ "if-none-match": known }: IncomingHttpHeaders, etag: string): boolean {
  if (known === undefined) return false;
  if (known.trim() === "*") return true;
  return known.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}
