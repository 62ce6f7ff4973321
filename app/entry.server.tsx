import { PassThrough } from "node:stream";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { titleAsRefused } from "~/platform/forms/refused-title.server";
import { NonceContext } from "~/platform/http/nonce";
import { isOutage } from "~/platform/http/outage.server";

/** Milliseconds that a page may take to render, data excluded, before what is missing is given up. */
export const streamTimeout = 5_000;

/**
 * Renders a page whole before its first byte leaves: a page that streams its late parts needs a script to put them
 * in place, and ours must read without one. So a fault while rendering still gets its own status.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { cspNonce: nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={context} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(deadline);
          const body = status === 422 ? titleAsRefused() : new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError(fault) {
          clearTimeout(deadline);
          reject(fault);
        },
      },
    );
    const deadline = setTimeout(abort, streamTimeout + 1_000);
    request.signal.addEventListener("abort", () => abort(), { once: true });
  });
}

/** The one place where a fault of a loader, an action or a rendering is written down. A page not found is none. */
export const handleError: HandleErrorFunction = (fault, { request, context: { log, faults } }) => {
  const isAnswered = isRouteErrorResponse(fault) && fault.status < 500;
  if (request.signal.aborted || isAnswered) return;
  if (isOutage(fault)) faults.outage = true;
  log.error({ err: fault }, faults.outage ? "the database is out of reach" : "fault behind a page");
};
