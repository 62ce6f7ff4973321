import type { RequestHandler } from "express";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { isLoopback } from "~/platform/config/exposure.server";
import { clientNetwork } from "~/platform/http/client-network.server";
import { tooManyRequests } from "./answers";
import { answerPlainly } from "./plain-answer";

const generousPerMinute = 1_200;

/**
 * A coarse limit per network and process, against a runaway script. What must be counted exactly, such as sign-in,
 * has its own limits in PostgreSQL (`platform/throttle`).
 *
 * Loopback is let through: it is this machine, or a proxy in front that TRUST_PROXY does not mention, behind which
 * everyone would share one count.
 */
export function limitRequestRate(requestsPerMinute = generousPerMinute): RequestHandler {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  return async (req, res, next) => {
    if (isLoopback(req.ip?.replace(/^::ffff:/, "") ?? "")) return next();
    try {
      await limiter.consume(clientNetwork(req.ip));
      next();
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) return next(thrown);
      answerPlainly(req, res, tooManyRequests(Math.max(1, Math.ceil(thrown.msBeforeNext / 1000))));
    }
  };
}
