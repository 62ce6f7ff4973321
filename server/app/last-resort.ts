import type { ErrorRequestHandler } from "express";
import { isOutage } from "~/platform/http/outage.server";
import type { Logger } from "~/platform/logging/logger.server";
import { faultOfOurs, outage, unreadableAddress } from "./answers";
import { localsOf } from "./locals";
import { answerPlainly } from "./plain-answer";

/** Every fault that no page caught ends here: in the log, and in a French page unless an answer has begun. */
export function answerFaults(log: Logger): ErrorRequestHandler {
  // Express recognises a handler of faults by its four parameters.
  return (fault: unknown, req, res, _next) => {
    const { requestId } = localsOf(res);
    if (res.headersSent) {
      if (!res.writableEnded) res.destroy();
      log.warn({ err: fault, requestId }, "answer cut short");
      return;
    }
    if (isClientFault(fault)) return answerPlainly(req, res, unreadableAddress);
    log.error({ err: fault, requestId }, "fault outside of a page");
    answerPlainly(req, res, isOutage(fault) ? outage : faultOfOurs);
  };
}

function isClientFault(fault: unknown): boolean {
  const status = (fault as { status?: unknown } | null)?.status;
  return typeof status === "number" && status >= 400 && status < 500;
}
