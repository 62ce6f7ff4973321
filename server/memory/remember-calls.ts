import type pg from "pg";
import type { Config } from "~/platform/config/config.server";
import type { Logger } from "~/platform/logging/logger.server";
import type { Remembering } from "../app/remember-pages";
import { rightUntil } from "./calls-to-come";
import { listenToChanges } from "./change-listener";
import { PageMemory } from "./page-memory";

/** The memory of this process for pages about calls, and the ear that keeps it true. */
export function rememberCalls({
  config,
  log,
  pool,
  now,
}: {
  config: Pick<Config, "databaseUrl">;
  log: Logger;
  pool: pg.Pool;
  now: () => Date;
}): { readonly remembering: Remembering; stop(): Promise<void> } {
  const memory: PageMemory = new PageMemory({ now, isHearing: () => listener.isHearing() });
  const listener = listenToChanges({
    databaseUrl: config.databaseUrl,
    log,
    onChange: () => memory.forget(),
  });
  return {
    remembering: { memory, now, rightUntil: (at) => rightUntil(pool, at) },
    stop: () => listener.stop(),
  };
}
