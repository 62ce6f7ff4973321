import { runChild } from "./child.mjs";
import { Failure } from "./failure.mjs";
import { projectFolder, readJson } from "./project.mjs";

/**
 * Installs the packages of the lockfile when they are not there, or not those.
 *
 * @throws {Failure} when npm fails
 */
export async function installPackages() {
  if (isInstalled()) return;
  console.log("Installing packages (npm ci)…");
  const npm = process.env.npm_execpath;
  const words = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const code = await (
    npm?.endsWith(".js")
      ? runChild(process.execPath, [npm, ...words], { cwd: projectFolder })
      : runChild(process.platform === "win32" ? "npm.cmd" : "npm", words, { cwd: projectFolder })
  ).catch(() => {
    throw new Failure("The packages cannot be installed: there is no npm on this machine.");
  });
  if (code !== 0)
    throw new Failure(`The packages could not be installed: npm ci ended with code ${code}, see above.`);
}

/**
 * npm writes what it installed in `node_modules/.package-lock.json`, last. Optional packages are left out: each
 * machine has its own.
 */
function isInstalled() {
  const wanted = readJson("package-lock.json")?.packages;
  const present = readJson("node_modules", ".package-lock.json")?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === "" || optional || present[place]?.version === version,
  );
}
