import { createRequestHandler, writeReadableStreamToWritable } from "@remix-run/node";
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from "express";
import { clientNetwork } from "~/platform/http/client-network.server";
import type { RequestContext } from "~/platform/http/load-context.server";
import { runInRequestScope } from "~/platform/http/request-scope.server";
import { faultOfOurs, lateAnswer, outage } from "./answers";
import { watchDeadline } from "./deadline";
import { mayBeFramed } from "./framing";
import { localsOf } from "./locals";
import type { AppOptions } from "./options";
import { answerPlainly } from "./plain-answer";
import { toRemixRequest } from "./remix-request";
import type { WritePage } from "./remember-pages";
import { overhearTypedForm } from "./typed-body";

/**
 * Hands the request to Remix and its answer to the visitor.
 *
 * Remix's own adapter for Express builds addresses on what the request says of itself and answers some faults in
 * English, as text: here the origin is the configured one, and a fault is a page.
 */
export function serveRemix({ build, config, log, development }: AppOptions): RequestHandler {
  const handle = createRequestHandler(build, development ? "development" : "production");
  return async (req, res, next) => {
    const { requestId, cspNonce } = localsOf(res);
    const context = {
      requestId,
      cspNonce,
      config,
      log: log.child({ requestId }),
      clientNetwork: clientNetwork(req.ip),
      faults: { outage: false },
    } satisfies RequestContext;
    watchDeadline(req, res, () => {
      context.log.error("no answer within the promised time");
      answerPlainly(req, res, lateAnswer);
    });
    localsOf(res).typedForm = overhearTypedForm(req);
    try {
      const request = toRemixRequest(req, res, config.publicOrigin);
      const response = await runInRequestScope(requestId, () => handle(request, context));
      await answer(req, res, response, context.faults.outage);
    } catch (fault) {
      next(fault);
    }
  };
}

/** Writes a page that is kept: asked by nobody, so that nothing of a visitor can be in it. */
export function writePage({ build, config, log }: AppOptions): WritePage {
  const handle = createRequestHandler(build, "production");
  return (target, { requestId, nonce }) => {
    const context = {
      requestId,
      cspNonce: nonce,
      config,
      log: log.child({ requestId }),
      clientNetwork: "",
      faults: { outage: false },
    } satisfies RequestContext;
    const request = new Request(`${config.publicOrigin}${target}`);
    return runInRequestScope(requestId, () => handle(request, context));
  };
}

async function answer(
  req: ExpressRequest,
  res: ExpressResponse,
  response: Response,
  isOutage: boolean,
): Promise<void> {
  if (res.headersSent || res.destroyed) return response.body?.cancel();
  const isData = response.headers.get("content-type")?.startsWith("text/x-script") ?? false;
  if (response.status === 500 && isOutage && !isData) {
    await response.body?.cancel();
    return answerPlainly(req, res, outage);
  }
  if (response.status === 500 && !isPage(response) && !isData) {
    await response.body?.cancel();
    return answerPlainly(req, res, faultOfOurs);
  }
  res.status(isOutage && response.status === 500 ? outage.status : response.status);
  for (const [name, value] of response.headers) {
    // A page may replace a header of the guards, such as the policy of a mail shown in a frame, never add to it.
    if (name === "set-cookie") res.appendHeader(name, value);
    else res.setHeader(name, value);
  }
  if (mayBeFramed(response.headers)) res.removeHeader("X-Frame-Options");
  if (response.body) await writeReadableStreamToWritable(response.body, res);
  else res.end();
}

function isPage(response: Response): boolean {
  return response.headers.get("content-type")?.startsWith("text/html") ?? false;
}
