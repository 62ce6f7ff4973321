import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { Failure } from "./failure.mjs";
import { takeLock } from "./lock.mjs";
import { inProject, projectFolder } from "./project.mjs";

/**
 * Two portals never share a data folder. The supervisor holds the lock; this asks for it early, and lets it go.
 *
 * @throws {Failure} when a portal runs there, or no folder can be there
 */
export async function requireFolderFree() {
  if (existsSync(inProject(".env"))) process.loadEnvFile(inProject(".env"));
  const dataDir = path.resolve(projectFolder, process.env.DATA_DIR?.trim() || ".data");
  requireFolder(dataDir);
  const lock = await takeLock("running", dataDir);
  if ("release" in lock) return lock.release();
  if (lock.state !== "stopping") throw new Failure(alreadyRuns(dataDir, lock));
}

/**
 * @param {string} dataDir made when it is missing
 * @throws {Failure} when no folder can be there, or this account cannot write in it
 */
export function requireFolder(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (fault) {
    throw new Failure(`DATA_DIR must be a folder that this account can write in, not "${dataDir}".`, {
      cause: fault,
    });
  }
}

/**
 * @param {string} dataDir
 * @param {import("./lock.mjs").Note} holder
 */
export function alreadyRuns(dataDir, { url }) {
  const where = url ? `: ${url}` : "";
  return `Pilier already runs with ${dataDir}${where}. Stop it first, or set another DATA_DIR and PORT.`;
}
