import { createHash } from "node:crypto";
import { config, database } from "~/platform/ports.server";
import type { LimitName } from "./limits";
import { openThrottles, type Throttle } from "./throttle.server";

let byName: ((name: LimitName) => Throttle) | undefined;

/**
 * A throttle of this portal, by the name of its limit.
 *
 * The secret that hides its keys follows from the address of the database: every process derives the same one, and
 * whoever reads only the table does not have it. A new address starts the counts again.
 */
export function throttle(name: LimitName): Throttle {
  byName ??= openThrottles({
    pool: database().pool,
    secret: createHash("sha256").update(`rate limits of ${config().databaseUrl}`).digest("base64url"),
  });
  return byName(name);
}
