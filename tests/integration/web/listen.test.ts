import { once } from "node:events";
import net, { type AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { CannotStart, listen } from "../../../server/process/listen";

test("a port that is taken is one sentence", async () => {
  const other = net.createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const refused = await listen(() => {}, { host: "127.0.0.1", port }).catch((fault: unknown) => fault);
  expect(refused).toBeInstanceOf(CannotStart);
  expect((refused as CannotStart).message).toBe(
    `Port ${port} is taken by another program: stop it, or set PORT to another one.`,
  );
});

test("an address of another machine is one sentence", async () => {
  const refused = await listen(() => {}, { host: "192.0.2.1", port: 4_159 }).catch((fault: unknown) => fault);
  expect((refused as CannotStart).message).toMatch(/^HOST 192\.0\.2\.1 is no address of this machine: .*\.$/);
});
