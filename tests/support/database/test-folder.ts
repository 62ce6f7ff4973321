import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const prefix = "pilier-test-";

/**
 * A folder for one run, which the account of the database may enter. What runs that were killed left behind goes
 * first.
 */
export function createTestFolder(): string {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(prefix)) sweep(path.join(tmpdir(), name));
  }
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  writeFileSync(path.join(folder, "owner"), String(process.pid));
  chmodSync(folder, 0o711);
  return folder;
}

function sweep(folder: string): void {
  try {
    const owner = Number(readFileSync(path.join(folder, "owner"), "utf8"));
    if (!isAlive(owner)) rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another user's, or being made or removed by another run at this moment.
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
