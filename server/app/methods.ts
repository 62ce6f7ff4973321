import type { RequestHandler } from "express";
import { unknownMethod } from "./answers";
import { answerPlainly } from "./plain-answer";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const allowed = methods.join(", ");

/** Answers OPTIONS, and refuses what no page knows: TRACE would repeat cookies, and Remix fails on it. */
export const refuseUnknownMethods: RequestHandler = (req, res, next) => {
  if (req.method === "OPTIONS") res.status(204).set({ Allow: allowed, "Cache-Control": "no-store" }).end();
  else if (methods.includes(req.method)) next();
  else answerPlainly(req, res, unknownMethod(allowed));
};
