import type { Request } from "express";
import { type TypedForm, typedForm } from "~/platform/http/typed-form";

/**
 * Listens to an urlencoded body while Remix reads it, so that a page told of an outage can give it back.
 *
 * Call it just before Remix takes the request: a stream flows as soon as someone listens. The body is bounded by
 * `limitBodies`.
 */
export function overhearTypedForm(req: Request): () => TypedForm | undefined {
  if (!req.headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) return () => undefined;
  const chunks: Buffer[] = [];
  req.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => (req.complete ? typedForm(Buffer.concat(chunks).toString("utf8")) : undefined);
}
