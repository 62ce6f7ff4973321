import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import type { Config } from "~/platform/config/config.server";
import type { Logger } from "~/platform/logging/logger.server";
import type { Remembering } from "./remember-pages";

/** What the server is made of. Each guard takes the few of these that it needs. */
export interface AppOptions {
  readonly config: Config;
  readonly log: Logger;
  /** The compiled portal, or in development the way to compile it anew for each request. */
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  /** True when the database answers and has every migration. May throw, may hang. */
  readonly isReady: () => Promise<boolean>;
  /** Folder of the compiled files for browsers; absent in development, where `development` serves them. */
  readonly clientFolder?: string | undefined;
  /** Style sheets of the build, for the pages that stand without Remix. */
  readonly stylesheets: readonly string[];
  /** Vite, in development. */
  readonly development?: RequestHandler | undefined;
  /** Keeps public pages in memory; without it every page is made for who asks. */
  readonly remembering?: Remembering | undefined;
  /** Requests per minute that one network may make to pages. */
  readonly requestsPerMinute?: number | undefined;
}
