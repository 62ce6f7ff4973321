import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runChild } from "./child.mjs";
import { Failure } from "./failure.mjs";
import { inProject, projectFolder } from "./project.mjs";

const sources = [
  "app",
  "emails",
  "prisma",
  "public",
  "server",
  "scripts/build.mjs",
  "scripts/bootstrap",
  "scripts/migrate.mjs",
  "scripts/schema-engine.mjs",
  "package-lock.json",
  "prisma.config.ts",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];

const stamp = inProject("build", "sources.sha256");

/**
 * Builds the portal when its sources differ from those of the last complete build.
 *
 * @param {string} node program that runs the build
 * @throws {Failure} when the build fails
 */
export async function buildPortal(node) {
  const digest = digestSources();
  if (readStamp() === digest) return;
  console.log("Building the portal…");
  rmSync(stamp, { force: true });
  const env = { ...process.env, PATH: [path.dirname(node), process.env.PATH].join(path.delimiter) };
  const code = await runChild(node, [inProject("scripts", "build.mjs")], { cwd: projectFolder, env });
  if (code !== 0)
    throw new Failure(`The portal could not be built: the build ended with code ${code}, see above.`);
  writeFileSync(stamp, digest);
}

function readStamp() {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return undefined;
  }
}

function digestSources() {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => listFiles(source)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inProject(file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} place file or folder of the project
 * @returns {string[]} files that the build reads
 */
function listFiles(place) {
  if (place === "app/generated" || /\.test\.tsx?$/.test(place)) return [];
  const stat = statSync(inProject(place), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [place];
  return readdirSync(inProject(place)).flatMap((name) => listFiles(`${place}/${name}`));
}
