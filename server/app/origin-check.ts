import type { RequestHandler } from "express";
import { isFromPortal, isSafeMethod } from "~/platform/http/same-origin.server";
import { foreignForm } from "./answers";
import { answerPlainly } from "./plain-answer";
import { needsNoOrigin } from "./program-doors";

/** Lets through only what a page of the portal sent, for every method that may change something. */
export function refuseForeignForms(publicOrigin: string): RequestHandler {
  return (req, res, next) => {
    if (isSafeMethod(req.method) || needsNoOrigin(req) || isFromPortal(req.headers, publicOrigin)) next();
    else answerPlainly(req, res, foreignForm(publicOrigin));
  };
}
