import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** Who runs the server when we are root, whom PostgreSQL refuses. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account that runs the server; undefined for an ordinary user, who runs it as himself.
 *
 * @throws {Error} when we are root on a machine without an account to lend
 */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    "PostgreSQL does not run as root and there is no account postgres or nobody: set DATABASE_URL, or start as an ordinary user.",
  );
}

/** Who owns this folder, so that root goes on with what an ordinary user began; undefined for root or no folder. */
export function ownerOf(folder: string): Account | undefined {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

/** Asked of the system itself, since modes, access lists and mounts all have a say. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  const { status } = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], {
    ...account,
    cwd: "/",
    stdio: "ignore",
  });
  return status === 0;
}

/** What the server may know of our surroundings: no variable of ours, the same words and hours on every machine. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}
