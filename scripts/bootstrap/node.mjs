import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Failure } from "./failure.mjs";
import { inProject } from "./project.mjs";

const oldest = { bootstrap: [20, 19], portal: [22, 12] };

/** @throws {Failure} when even the bootstrap cannot run on this Node */
export function requireBootstrapNode() {
  if (isAtLeast(process.versions.node, oldest.bootstrap)) return;
  throw new Failure(
    `Pilier needs Node 20.19 or later to start, and this is ${process.versions.node}: install a newer one.`,
  );
}

/**
 * The Node that runs the portal: the one that npm brought, else the system's when it is recent enough.
 *
 * @returns {string} path of the program
 * @throws {Failure} when there is neither
 */
export function portalNode() {
  const pinned = inProject("node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  if (existsSync(pinned) && spawnSync(pinned, ["--version"], { stdio: "ignore" }).status === 0) return pinned;
  if (isAtLeast(process.versions.node, oldest.portal)) return process.execPath;
  throw new Failure(
    `npm brings no Node for ${process.platform} ${process.arch}, and the system's ${process.versions.node} is too old: install Node 22.12 or later.`,
  );
}

/**
 * @param {string} version
 * @param {readonly number[]} wanted major and minor
 */
function isAtLeast(version, [wantedMajor = 0, wantedMinor = 0]) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
