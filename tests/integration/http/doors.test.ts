import { expect, test } from "vitest";
import { runPortal } from "./running-portal";

test.each([
  "/__manifest",
  "/__manifest?version=1&p=/a",
  "/__manifest/",
  "//__manifest",
  "/%5f%5fmanifest?p=/a",
  "/__MANIFEST",
  "/__manifest.data",
  `/__manifest?version=1&${Array.from({ length: 1_000 }, (_, n) => `p=/${n}`).join("&")}`,
])("the manifest door is shut, at once: %.60s", async (target) => {
  const portal = await runPortal();
  const start = performance.now();
  const { status } = await portal.ask(target);
  expect(status).toBe(404);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test.each([
  "/?_data=root",
  "/?_data",
  "/?_data=",
  "/?a=1&_data=routes/x",
  "/?%5fdata=root",
  "/?_d%61ta=root",
  "/echo?_data=echo",
  "/outage?x=?&_data=outage",
  "/form.data?_data=form",
])("the data door from before single fetch is shut: %s", async (target) => {
  const portal = await runPortal();
  expect((await portal.ask(target)).status).toBe(400);
});

test.each([
  ["a route that does not exist", "/_root.data?_routes=routes/nothing", 200],
  ["names of every object", "/_root.data?_routes=__proto__,constructor,toString", 200],
  ["no route", "/_root.data?_routes=", 200],
  ["a very long list", `/_root.data?_routes=${"a,".repeat(3_000)}`, 200],
  ["a page that is not there", "/nothing.data", 404],
  ["a path that is only an ending", "/.data", 200],
])("data of %s is answered without a fault", async (_situation, target, status) => {
  const portal = await runPortal();
  const answer = await portal.ask(target);
  expect(answer.status).toBe(status);
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(portal.lines.filter((line) => line.level === 50)).toEqual([]);
});
