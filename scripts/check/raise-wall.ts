import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { StringDecoder } from "node:string_decoder";
import type { Wall, WallOutcome } from "./wall";

/** Runs the wall's command. A command that cannot start counts as a wall that fell, with the reason as its output. */
export function raiseWall(wall: Wall): Promise<WallOutcome> {
  const startedAt = performance.now();
  const [program, ...args] = wall.command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, NO_COLOR: "1" } });
    let output = "";
    const answer = (stands: boolean) =>
      resolve({ wall, stands, output, milliseconds: Math.round(performance.now() - startedAt) });
    for (const stream of [child.stdout, child.stderr]) {
      const decoder = new StringDecoder("utf8");
      stream.on("data", (chunk: Buffer) => (output += decoder.write(chunk)));
    }
    child.on("error", (error) => {
      output += `${program} cannot be started (${error.message}): run npm ci.\n`;
      answer(false);
    });
    child.on("close", (code) => answer(code === 0));
  });
}
