import { execFileSync } from "node:child_process";
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { inProject } from "../bootstrap/project.mjs";

/** Archives of the package, and the folder each belongs in. */
const archives = { al2023: "al2023", swiftshader: ".", fonts: "fonts" };

/**
 * Unpacks the Chromium of @sparticuz/chromium once per version, whole or not at all.
 *
 * @returns {Promise<string>} folder with `chromium`, its libraries and fonts
 */
export async function unpackChromium() {
  const source = packageFolder();
  const { version } = JSON.parse(readFileSync(path.join(source, "package.json"), "utf8"));
  const cache = inProject("node_modules", ".cache");
  const folder = path.join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  try {
    await unpackInto(draft, path.join(source, "bin"));
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another process was faster
  }
  return folder;
}

/**
 * @param {string} folder
 * @param {string} bin
 */
async function unpackInto(folder, bin) {
  const program = path.join(folder, "chromium");
  await decompress(path.join(bin, "chromium.br"), program);
  chmodSync(program, 0o755);
  for (const [name, place] of Object.entries(archives)) {
    const packed = path.join(bin, `${name}.tar.br`);
    if (!existsSync(packed)) continue;
    const tar = path.join(folder, `${name}.tar`);
    await decompress(packed, tar);
    mkdirSync(path.join(folder, place), { recursive: true });
    execFileSync("tar", ["-xf", tar, "-C", path.join(folder, place), "--no-same-owner"]);
    rmSync(tar);
  }
}

/**
 * @param {string} packed
 * @param {string} file
 */
function decompress(packed, file) {
  return pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(file));
}

/** The place of `bin` in the package varies with its version. */
function packageFolder() {
  const start = path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium"));
  for (let folder = start; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, "bin", "chromium.br"))) return folder;
  }
  throw new Error("@sparticuz/chromium holds no browser: delete node_modules and install again.");
}
