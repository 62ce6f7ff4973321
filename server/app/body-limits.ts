import type { Request, RequestHandler } from "express";
import { oversizedBody, unmeasuredBody } from "./answers";
import { answerPlainly, type PlainAnswer } from "./plain-answer";

const megabyte = 1_000_000;
const formMegabytes = 1;
/** A file of 20 MB and the fields around it. The route that stores it counts again, part by part. */
const uploadMegabytes = 22;
const drainedMegabytes = 100;
const drainedWithinMs = 15_000;

/**
 * Refuses a body before it is read: without an announced length, or longer than a form or an upload may be.
 *
 * Node holds a body to its announced length, so what passes here is bounded.
 */
export const limitBodies: RequestHandler = (req, res, next) => {
  const refusal = refusalOf(req);
  if (!refusal) return next();
  drained(req, () => answerPlainly(req, res, refusal));
};

function refusalOf(req: Request): PlainAnswer | undefined {
  if (req.headers["transfer-encoding"] !== undefined) return unmeasuredBody;
  const megabytes = /^multipart\/form-data\b/i.test(req.headers["content-type"] ?? "")
    ? uploadMegabytes
    : formMegabytes;
  return announced(req) > megabytes * megabyte ? oversizedBody(megabytes) : undefined;
}

function announced(req: Request): number {
  return Number(req.headers["content-length"] ?? 0);
}

/** A browser that is still sending shows a broken connection instead of our page, so the rest is read and dropped. */
function drained(req: Request, answer: () => void): void {
  if (announced(req) > drainedMegabytes * megabyte) return answer();
  const timer = setTimeout(done, drainedWithinMs);
  function done() {
    clearTimeout(timer);
    req.off("end", done).off("close", done);
    answer();
  }
  req.once("end", done).once("close", done).resume();
}
