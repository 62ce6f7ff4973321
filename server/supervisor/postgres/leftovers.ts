import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Ends what a killed supervisor or postmaster left of this cluster: a server nobody stops, or backends without one
 * that still hold its shared memory. A lock file whose process is gone, or has become something else, is removed.
 */
export async function endLeftovers(data: string): Promise<void> {
  const postmaster = recordedPostmaster(data);
  if (postmaster !== undefined && servesCluster(postmaster, data)) {
    for (const [signal, seconds] of [
      ["SIGINT", 20] as const,
      ["SIGQUIT", 5] as const,
      ["SIGKILL", 5] as const,
    ]) {
      if (await ends([postmaster], data, { signal, seconds })) break;
    }
  }
  await ends(processesIn(data), data, { signal: "SIGQUIT", seconds: 3 });
  await ends(processesIn(data), data, { signal: "SIGKILL", seconds: 3 });
  rmSync(path.join(data, "postmaster.pid"), { force: true });
}

function recordedPostmaster(data: string): number | undefined {
  const file = path.join(data, "postmaster.pid");
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : Number.NaN;
  return pid > 1 ? pid : undefined;
}

async function ends(
  pids: readonly number[],
  data: string,
  { signal, seconds }: { signal: NodeJS.Signals; seconds: number },
): Promise<boolean> {
  const live = () => pids.filter((pid) => servesCluster(pid, data));
  for (const pid of live()) send(pid, signal);
  for (let waited = 0; live().length > 0; waited += 50) {
    if (waited > seconds * 1000) return false;
    await pause(50);
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

/** True when this process is a server of this very cluster: its numbers are reused, so its name alone proves nothing. */
function servesCluster(pid: number, data: string): boolean {
  if (process.platform === "linux") return workingFolder(pid) === data;
  try {
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).includes(data);
  } catch {
    return false;
  }
}

/** Every process of PostgreSQL works in its cluster's folder. */
function processesIn(data: string): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingFolder(pid) === data);
}

function workingFolder(pid: number): string | undefined {
  try {
    const isServer = /^postgres\b|\/postgres\b/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
    return isServer ? readlinkSync(`/proc/${pid}/cwd`) : undefined;
  } catch {
    return undefined; // gone, or another user's
  }
}
