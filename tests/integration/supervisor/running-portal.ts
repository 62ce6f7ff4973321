import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";

export interface RunningPortal {
  readonly supervisor: ChildProcess;
  readonly origin: string;
  output(): string;
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the built supervisor and waits until it says where the portal is, or why it is not. */
export async function startSupervisor(env: Record<string, string>): Promise<RunningPortal> {
  if (!existsSync("build/supervisor.js"))
    throw new Error("There is nothing to test: run npm run build first.");
  const supervisor = spawn(process.execPath, ["build/supervisor.js"], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", DEMO: "0", LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [supervisor.stdout, supervisor.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const ended = once(supervisor, "exit");
  const said = new Promise<void>((resolve) => {
    supervisor.stdout.on("data", () => output.includes("Pilier: http") && resolve());
  });
  await Promise.race([said, ended]);
  return {
    supervisor,
    origin: /^Pilier: (\S+)$/m.exec(output)?.[1] ?? "",
    output: () => output,
    async end(signal) {
      supervisor.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}
