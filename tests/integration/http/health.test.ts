import { expect, test } from "vitest";
import { runPortal } from "./running-portal";

test("health does not ask the database", async () => {
  const portal = await runPortal({ isReady: () => Promise.reject(new Error("down")) });
  expect(await portal.ask("/healthz")).toMatchObject({ status: 200, body: '{"ok":true}' });
});

test.each([
  ["the database answers", () => Promise.resolve(true), 200],
  ["a migration is missing", () => Promise.resolve(false), 503],
  ["the database refuses", () => Promise.reject(new Error("down")), 503],
  ["the database hangs", () => new Promise<boolean>(() => {}), 503],
])("readiness when %s", async (_situation, isReady, status) => {
  const portal = await runPortal({ isReady });
  const start = performance.now();
  expect((await portal.ask("/readyz")).status).toBe(status);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("callers at once share one question, later ones ask anew", async () => {
  let asked = 0;
  let answer: (ok: boolean) => void = () => {};
  const answered = new Promise<boolean>((resolve) => (answer = resolve));
  const portal = await runPortal({
    isReady: () => {
      asked += 1;
      return answered;
    },
  });
  const callers = Array.from({ length: 10 }, () => portal.ask("/readyz"));
  for (let n = 0; n < 10; n += 1) await portal.ask("/healthz");
  answer(true);
  for (const { status } of await Promise.all(callers)) expect(status).toBe(200);
  expect(asked).toBe(1);
  await portal.ask("/readyz");
  expect(asked).toBe(2);
});

test("health and readiness answer whatever the Host, as probes call by address", async () => {
  const portal = await runPortal({ publicOrigin: "https://pilier.example.fr" });
  for (const target of ["/healthz", "/readyz"]) {
    expect((await portal.ask(target, { headers: { host: "10.0.0.7:3000" } })).status).toBe(200);
  }
});
