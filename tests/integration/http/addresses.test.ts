import { describe, expect, test } from "vitest";
import { runPortal } from "./running-portal";

describe("a Host that is no host", () => {
  test.each([
    "evil.example/path",
    "a b",
    "evil.example@127.0.0.1",
    "evil.example:99999",
    "evil.example:abc",
    "[::1",
    "::1",
    "<script>",
    "évil.example",
    "evil.example?x",
    "evil.example#x",
    "-",
    "999.999.999.999",
    "a".repeat(300),
  ])("%j is answered 400, in French", async (host) => {
    const portal = await runPortal();
    const { status, body } = await portal.ask("/", {
      headers: { host: Buffer.from(host, "utf8").toString("latin1") },
    });
    expect(status).toBe(400);
    expect(body).toContain("Adresse illisible");
  });
});

test("no Host, two Hosts and a target that is no path are refused", async () => {
  const portal = await runPortal();
  const lines = (first: string, ...headers: string[]) =>
    [first, ...headers, "Connection: close", "", ""].join("\r\n");
  expect(await portal.say(lines("GET / HTTP/1.1", "Host:"))).toMatch(/^HTTP\/1\.1 400 /);
  expect(await portal.say(lines("GET / HTTP/1.1"))).toMatch(/^HTTP\/1\.1 400 /);
  expect(await portal.say(lines("GET http://evil.example/ HTTP/1.1", "Host: evil.example"))).toMatch(
    /^HTTP\/1\.1 400 /,
  );
  expect(await portal.say(lines("GET evil HTTP/1.1", "Host: x.example"))).toMatch(/^HTTP\/1\.1 400 /);
  expect(await portal.say(lines("GET / HTTP/1.0"))).toMatch(/^HTTP\/1\.[01] 400 /);
});

test.each(["/%00", "/appels/%00", "/?q=%00", "/%", "/%E0%A4%A", "/%ff", "/a\\b", "/\\evil.example"])(
  "an address that is no text is answered 400: %s",
  async (target) => {
    const portal = await runPortal();
    const { status, body } = await portal.ask(target);
    expect(status).toBe(400);
    expect(body).toContain('<html lang="fr">');
  },
);

test.each([
  "//evil.example",
  "/.//evil.example",
  "/%2f%2fevil.example",
  "/;x",
  "/a:b",
  "/appels/%C3%A9t%C3%A9",
])("an odd path is no more than a page that is not there: %s", async (target) => {
  const portal = await runPortal();
  const { status, headers } = await portal.ask(target);
  expect(status).toBe(404);
  expect(headers.location).toBeUndefined();
});

test("pages know one origin, whatever the request says of itself", async () => {
  const portal = await runPortal({ publicOrigin: "https://pilier.example.fr" });
  for (const headers of [
    { host: "evil.example" },
    { "x-forwarded-host": "evil.example" },
    { "x-forwarded-host": "evil.example:444, b", "x-forwarded-proto": "ftp", forwarded: "host=evil.example" },
  ]) {
    const { status, body } = await portal.ask("/echo?a=1", { headers });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      url: "https://pilier.example.fr/echo?a=1",
      host: "pilier.example.fr",
    });
  }
});

test("a browser that opens another name of this machine is sent to the configured one", async () => {
  const portal = await runPortal();
  const headers = { host: `localhost:${portal.port}`, "sec-fetch-mode": "navigate" };
  const { status, headers: answer } = await portal.ask("/appels?q=1", { headers });
  expect(status).toBe(307);
  expect(answer.location).toBe(`${portal.origin}/appels?q=1`);
  expect((await portal.ask("//evil.example", { headers })).headers.location).toBe(
    `${portal.origin}//evil.example`,
  );
  expect((await portal.ask("/", { headers: { ...headers, host: "evil.example" } })).status).toBe(200);
});

test("who asks is known by the network, believed from the configured proxies only", async () => {
  const network = async (trustProxy: number, forwarded: string) => {
    const portal = await runPortal({ trustProxy });
    const { body } = await portal.ask("/echo", { headers: { "x-forwarded-for": forwarded } });
    return (JSON.parse(body) as { network: string }).network;
  };
  expect(await network(0, "203.0.113.9")).toBe("127.0.0.1");
  expect(await network(1, "198.51.100.1, 203.0.113.9")).toBe("203.0.113.9");
  expect(await network(1, "2001:db8:1:2:3::4")).toBe("2001:db8:1:2::/64");
  expect(await network(1, "<script>")).toBe("unknown");
});
