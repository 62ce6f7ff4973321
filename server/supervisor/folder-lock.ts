import { setTimeout as pause } from "node:timers/promises";
import { alreadyRuns, requireFolder } from "../../scripts/bootstrap/data-folder.mjs";
import { type Lock, takeLock } from "../../scripts/bootstrap/lock.mjs";
import { ReasonToStop } from "./reason-to-stop";

const patienceMs = 20_000;

/**
 * Two portals never share a data folder. One that is about to stop is waited for.
 *
 * @throws {Failure} when no folder can be there
 * @throws {ReasonToStop} when another one runs there
 */
export async function lockFolder(dataDir: string): Promise<Lock> {
  requireFolder(dataDir);
  for (const startedAt = Date.now(); ; await pause(200)) {
    const lock = await takeLock("running", dataDir);
    if ("release" in lock) return lock;
    if (lock.state === "stopping" && Date.now() - startedAt < patienceMs) continue;
    throw new ReasonToStop(alreadyRuns(dataDir, lock));
  }
}
