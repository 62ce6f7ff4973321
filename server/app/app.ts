import type { RequestListener } from "node:http";
import express from "express";
import { answerFromMemory } from "../memory/front-door";
import { limitBodies } from "./body-limits";
import { keepNothing } from "./cache-control";
import { serveCommonGrants } from "./common-grants";
import { compressAnswers } from "./compression";
import { answerHealth, answerReadiness } from "./health";
import { answerFaults } from "./last-resort";
import { refuseUnknownMethods } from "./methods";
import type { AppOptions } from "./options";
import { refuseForeignForms } from "./origin-check";
import { openProgramAddresses } from "./program-doors";
import { pinPublicOrigin } from "./public-origin";
import { rememberPages } from "./remember-pages";
import { serveRemix, writePage } from "./remix-handler";
import { shutUnusedDoors } from "./remix-doors";
import { identifyRequests } from "./request-identity";
import { logRequests } from "./request-log";
import { limitRequestRate } from "./request-rate";
import { refuseUnreadableTargets } from "./request-target";
import { declinePermissions, setSecurityHeaders } from "./security-headers";
import { answerSecurityText } from "./security-text";
import { serveFiles } from "./static-files";

/** The guards, in the order in which a request meets them. Each stands on those above it. */
export function createApp(options: AppOptions): RequestListener {
  const { config, log, isReady, stylesheets, clientFolder, development, remembering } = options;
  const app = express();
  app
    .disable("x-powered-by")
    .disable("etag")
    .set("trust proxy", config.trustProxy)
    .set("query parser", false);

  app.get("/healthz", answerHealth);
  app.get("/readyz", answerReadiness(isReady));

  app.use(identifyRequests(stylesheets), logRequests(log));
  app.use(setSecurityHeaders(config.publicOrigin, development !== undefined), declinePermissions);
  app.use(
    refuseUnreadableTargets,
    openProgramAddresses,
    refuseUnknownMethods,
    pinPublicOrigin(config.publicOrigin),
  );
  app.use(shutUnusedDoors, refuseForeignForms(config.publicOrigin));

  app.use(compressAnswers());
  if (development) app.use(development);
  app.get("/.well-known/security.txt", answerSecurityText(config.publicOrigin));
  if (clientFolder) app.use(serveFiles(clientFolder));

  app.use(keepNothing, limitRequestRate(options.requestsPerMinute), limitBodies);
  app.use(serveCommonGrants(config.publicOrigin));
  if (remembering) app.use(rememberPages(remembering, writePage(options)));
  app.use(serveRemix(options));
  app.use(answerFaults(log));
  return remembering
    ? answerFromMemory(remembering.memory, { publicOrigin: config.publicOrigin, log }, app)
    : app;
}
