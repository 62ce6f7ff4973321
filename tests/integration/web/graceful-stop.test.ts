import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import net, { type AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";

interface Child {
  readonly process: ChildProcess;
  readonly port: number;
  output(): string;
}

async function startChild(channel: "ipc" | "ignore" = "ignore"): Promise<Child> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const child = spawn(process.execPath, ["--import", "tsx", "tests/integration/web/stopping-server.ts"], {
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit", channel],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  child.stdout!.on("data", (chunk: Buffer) => (output += chunk.toString()));
  while (!output.includes("ready")) await once(child.stdout!, "data");
  return { process: child, port, output: () => output };
}

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "%s lets the request at work finish, then exits with 0",
  async (signal) => {
    const child = await startChild();
    const response = await fetch(`http://127.0.0.1:${child.port}/`);
    child.process.kill(signal);
    expect(await response.text()).toBe("begun done");
    const [code] = await once(child.process, "exit");
    expect(code).toBe(0);
    expect(child.output()).toContain("closed");
  },
);

test("no request is taken once it stops, and a second signal changes nothing", async () => {
  const child = await startChild();
  const response = await fetch(`http://127.0.0.1:${child.port}/`);
  child.process.kill("SIGTERM");
  child.process.kill("SIGTERM");
  while (!child.output().includes("stopping")) await once(child.process.stdout!, "data");
  await expect(fetch(`http://127.0.0.1:${child.port}/`)).rejects.toThrow();
  expect(await response.text()).toBe("begun done");
  const [code] = await once(child.process, "exit");
  expect(code).toBe(0);
});

test("a process whose parent is gone stops by itself", async () => {
  const child = await startChild("ipc");
  child.process.disconnect();
  const [code] = await once(child.process, "exit");
  expect(code).toBe(0);
  expect(child.output()).toContain("parent gone");
});

test("idle connections do not hold it", async () => {
  const child = await startChild();
  const socket = net.connect(child.port, "127.0.0.1");
  await once(socket, "connect");
  child.process.kill("SIGTERM");
  const [code] = await once(child.process, "exit");
  expect(code).toBe(0);
});
