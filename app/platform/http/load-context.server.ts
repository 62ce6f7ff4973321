import type { Config } from "~/platform/config/config.server";
import type { Logger } from "~/platform/logging/logger.server";

/** What the server hands to every loader and action beside the request. */
export interface RequestContext {
  readonly cspNonce: string;
  /** Written in the log of this request, in its audit lines and on its error page. */
  readonly requestId: string;
  readonly config: Config;
  readonly log: Logger;
  /** Network to count attempts by (`throttle`): never stored nor logged as it is. */
  readonly clientNetwork: string;
  /** Set when a loader, an action or the rendering failed because the database is out of reach. */
  readonly faults: { outage: boolean };
}

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestContext {}
}
