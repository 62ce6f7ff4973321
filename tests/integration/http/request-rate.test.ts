import { expect, test } from "vitest";
import { runPortal } from "./running-portal";

const from = (address: string) => ({ headers: { "x-forwarded-for": address } });

test("a network that asks without end is told to wait, in French, and others are not", async () => {
  const portal = await runPortal({ requestsPerMinute: 5, trustProxy: 1 });
  for (let n = 0; n < 5; n += 1) expect((await portal.ask("/", from("203.0.113.9"))).status).toBe(200);
  const { status, headers, body } = await portal.ask("/", from("203.0.113.9"));
  expect(status).toBe(429);
  expect(Number(headers["retry-after"])).toBeGreaterThan(0);
  expect(body).toContain("Trop de demandes");
  expect((await portal.ask("/", from("203.0.113.10"))).status).toBe(200);
});

test("the addresses of one IPv6 subscriber are counted together", async () => {
  const portal = await runPortal({ requestsPerMinute: 2, trustProxy: 1 });
  await portal.ask("/", from("2001:db8:1:2::1"));
  await portal.ask("/", from("2001:db8:1:2::2"));
  expect((await portal.ask("/", from("2001:db8:1:2:ffff::3"))).status).toBe(429);
});

test("a forged address does not escape the count", async () => {
  const portal = await runPortal({ requestsPerMinute: 2, trustProxy: 1 });
  const statuses = [];
  for (const forged of ["1.1.1.1", "2.2.2.2", "3.3.3.3"]) {
    statuses.push((await portal.ask("/", from(`${forged}, 203.0.113.9`))).status);
  }
  expect(statuses).toEqual([200, 200, 429]);
});

test("files, health and this machine are not counted", async () => {
  const portal = await runPortal({ requestsPerMinute: 1, trustProxy: 1 });
  for (const target of ["/assets/base-1.css", "/healthz", "/robots.txt"]) {
    for (let n = 0; n < 3; n += 1) expect((await portal.ask(target, from("203.0.113.9"))).status).toBe(200);
  }
  for (let n = 0; n < 3; n += 1) expect((await portal.ask("/")).status).toBe(200);
});
