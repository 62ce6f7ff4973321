import "@remix-run/server-runtime";
import type { Config } from "~/platform/config/config.server";
import type { Logger } from "~/platform/logging/logger.server";

/** What the server hands to every loader and action beside the request. */
declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
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
}
