import { readFileSync } from "node:fs";
import type { Finding, HouseRule } from "./house-rule";

/** Lowest version in which a published weakness is closed. */
const floors: Readonly<Record<string, string>> = {
  "@remix-run/router": "1.23.4",
  nodemailer: "10.4.1",
  "react-router": "6.30.6",
  "react-router-dom": "6.30.6",
};

/** The installed packages are not below the versions that close known weaknesses, wherever they are nested. */
export const securityFloor: HouseRule = {
  name: "security-floor",
  why: "The framework's line has ended: a reinstallation that loses the overrides brings the open redirect back.",
  pass: "Keep `overrides` of package.json, then npm ci. Floors are in scripts/check/house/security-floor.ts.",
  inspect: () => belowFloor(installedVersions(), floors),
};

export interface Installed {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
}

/** The installed copies that are below their floor, and the floors that no installed copy meets. */
export function belowFloor(
  installed: readonly Installed[],
  minimum: Readonly<Record<string, string>>,
): Finding[] {
  const low = installed
    .filter(({ name, version }) => isBelow(version, minimum[name] ?? "0"))
    .map(({ folder, name, version }) => error(folder, `${name} ${version} is below ${minimum[name]}`));
  const absent = Object.keys(minimum)
    .filter((name) => !installed.some((copy) => copy.name === name))
    .map((name) => error("node_modules", `${name} is not installed`));
  return [...low, ...absent];
}

/** npm's own record of what it installed, nested copies included. */
function installedVersions(): Installed[] {
  const record = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8")) as {
    packages: Record<string, { version?: string }>;
  };
  return Object.entries(record.packages).map(([folder, { version }]) => ({
    folder,
    name: folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length),
    version: version ?? "0",
  }));
}

function isBelow(version: string, floor: string): boolean {
  const [actual, lowest] = [numbersOf(version), numbersOf(floor)];
  for (const [position, least] of lowest.entries()) {
    const found = actual[position] ?? 0;
    if (found !== least) return found < least;
  }
  return false;
}

const numbersOf = (version: string) => version.split("-")[0]!.split(".").map(Number);
const error = (path: string, fact: string): Finding => ({ path, fact, severity: "error" });
