import { expect, test } from "vitest";
import { runPortal } from "./running-portal";

test.each(["TRACE", "PROPFIND", "LINK", "PURGE", "SEARCH", "MKCOL", "LOCK", "QUERY"])(
  "%s is answered 405 and repeats nothing",
  async (method) => {
    const portal = await runPortal();
    const { status, headers, body } = await portal.ask("/", { method, headers: { cookie: "pilier=secret" } });
    expect(status).toBe(405);
    expect(headers.allow).toContain("GET");
    expect(body).not.toContain("secret");
  },
);

test("TRACK, which is no method of Node, does not get through either", async () => {
  const portal = await runPortal();
  expect(
    await portal.say(`TRACK / HTTP/1.1\r\nHost: 127.0.0.1:${portal.port}\r\nConnection: close\r\n\r\n`),
  ).toMatch(/^HTTP\/1\.1 4(00|05) /);
});

test("CONNECT opens nothing", async () => {
  const portal = await runPortal();
  expect(
    await portal.say("CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n"),
  ).not.toContain("200");
});

test("OPTIONS says what is allowed and grants nothing to other sites", async () => {
  const portal = await runPortal();
  const { status, headers } = await portal.ask("/form", {
    method: "OPTIONS",
    headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
  });
  expect(status).toBe(204);
  expect(headers.allow).toContain("POST");
  expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
});

test("HEAD is GET without a body", async () => {
  const portal = await runPortal();
  for (const target of ["/", "/echo", "/_root.data", "/absent", "/healthz"]) {
    const head = await portal.ask(target, { method: "HEAD" });
    const get = await portal.ask(target);
    expect([target, head.status, head.body]).toEqual([target, get.status, ""]);
  }
});
