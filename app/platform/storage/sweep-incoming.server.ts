import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Removes what a process that died had begun to receive before `olderThan`. Gives how many files went. */
export async function sweepIncoming(folder: string, olderThan: Date): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let swept = 0;
  for (const name of names) {
    const file = path.join(folder, name);
    const facts = await stat(file).catch(() => null);
    if (!facts?.isFile() || facts.mtime >= olderThan) continue;
    await rm(file, { force: true });
    swept += 1;
  }
  return swept;
}
