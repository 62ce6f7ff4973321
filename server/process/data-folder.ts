import type { Config } from "~/platform/config/config.server";
import { ConfigurationError } from "~/platform/config/configuration-error.server";
import { Failure } from "../../scripts/bootstrap/failure.mjs";
import { requireFolder } from "../../scripts/bootstrap/data-folder.mjs";

/**
 * Files are received there: a folder that cannot take them is told at the start, not to the first person who sends one.
 *
 * @throws {ConfigurationError} when no folder can be there, or this account cannot write in it
 */
export function requireDataFolder({ dataDir }: Pick<Config, "dataDir">): void {
  try {
    requireFolder(dataDir);
  } catch (fault) {
    throw fault instanceof Failure ? new ConfigurationError([fault.message]) : fault;
  }
}
