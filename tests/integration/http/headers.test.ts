import { describe, expect, test } from "vitest";
import { runPortal } from "./running-portal";

const everyKind = [
  "/",
  "/_root.data",
  "/echo",
  "/fault",
  "/nowhere",
  "/%",
  "/robots.txt",
  "/assets/base-1.css",
  "/assets/no.js",
];

test.each(everyKind)("every answer carries the policies: %s", async (target) => {
  const portal = await runPortal();
  const { headers } = await portal.ask(target);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["permissions-policy"]).toContain("geolocation=()");
  expect(headers["content-security-policy"]).toContain("default-src 'self'");
  expect(headers["x-powered-by"]).toBeUndefined();
  expect(headers.server).toBeUndefined();
});

function policyOf(header: string | string[] | undefined): Map<string, string> {
  const directives = String(header).split(";");
  return new Map(
    directives.map((directive) => [directive.split(" ")[0]!, directive.split(" ").slice(1).join(" ")]),
  );
}

test("the policy of a page lets only its own nonce run, and nothing frame it", async () => {
  const portal = await runPortal();
  const { headers, body } = await portal.ask("/");
  const policy = policyOf(headers["content-security-policy"]);
  const nonce = /^'self' 'nonce-([\w+/=]{24})' 'strict-dynamic'$/.exec(policy.get("script-src") ?? "")?.[1];
  expect(nonce).toBeDefined();
  expect(policy.get("style-src")).toBe("'self'");
  expect(policy.get("script-src-attr")).toBe("'none'");
  for (const name of ["object-src", "frame-ancestors", "base-uri"]) expect(policy.get(name)).toBe("'none'");
  expect(policy.get("form-action")).toBe("'self'");
  expect([...policy.values()].join(" ")).not.toMatch(/unsafe|\*|https?:/);
  const scripts = body.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
});

test("each answer has a nonce and a reference of its own, whatever was sent", async () => {
  const portal = await runPortal();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => portal.ask("/", { headers: { "x-request-id": 'forged"><script>' } })),
  );
  expect(new Set(answers.map(({ headers }) => headers["content-security-policy"])).size).toBe(20);
  const references = answers.map(({ headers }) => String(headers["x-request-id"]));
  expect(new Set(references).size).toBe(20);
  for (const reference of references) expect(reference).toMatch(/^[\w-]{12}$/);
});

test("HTTPS is asked for good where the portal has it, and only there", async () => {
  const secure = await (await runPortal({ publicOrigin: "https://pilier.example.fr" })).ask("/");
  expect(secure.headers["strict-transport-security"]).toBe("max-age=31536000");
  expect(secure.headers["content-security-policy"]).toContain("upgrade-insecure-requests");
  const plain = await (await runPortal()).ask("/");
  expect(plain.headers["strict-transport-security"]).toBeUndefined();
  expect(plain.headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
});

test("a page may replace a policy, not add a second one", async () => {
  const portal = await runPortal();
  const { headers } = await portal.ask("/framed");
  expect(headers["content-security-policy"]).toBe("default-src 'none'");
});

describe("nothing is kept", () => {
  test.each([
    "/",
    "/_root.data",
    "/echo",
    "/absent",
    "/late",
    "/fault",
    "/nowhere",
    "/nowhere.data",
    "/%",
    "/healthz",
    "/readyz",
    "/assets/no.js",
  ])("%s", async (target) => {
    const portal = await runPortal();
    expect((await portal.ask(target)).headers["cache-control"]).toBe("no-store");
  });

  test("a public page says otherwise, to strangers only", async () => {
    const portal = await runPortal();
    expect((await portal.ask("/public")).headers["cache-control"]).toBe("public, max-age=60");
    const known = await portal.ask("/public", { headers: { cookie: "pilier=abc" } });
    expect(known.headers["cache-control"]).toBe("no-store");
  });

  test("an answer that sets cookies is nobody else's, and keeps them apart", async () => {
    const portal = await runPortal();
    const { headers } = await portal.ask("/cookies");
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["set-cookie"]).toEqual(["a=1", "b=2"]);
  });
});

describe("compression", () => {
  const encoding = async (headers: Record<string, string>, target = "/") => {
    const portal = await runPortal();
    const answer = await portal.ask(target, { headers: { "accept-encoding": "gzip", ...headers } });
    return answer.headers["content-encoding"];
  };

  test("serves strangers, and people on the portal itself", async () => {
    expect(await encoding({})).toBe("gzip");
    expect(await encoding({}, "/assets/base-1.css")).toBe("gzip");
    expect(await encoding({ cookie: "pilier=a", "sec-fetch-site": "same-origin" })).toBe("gzip");
    expect(await encoding({ cookie: "pilier=a", "sec-fetch-site": "none" })).toBe("gzip");
  });

  test("is withheld where another site could measure a person's page", async () => {
    expect(await encoding({ cookie: "pilier=a", "sec-fetch-site": "cross-site" })).toBeUndefined();
    expect(await encoding({ cookie: "pilier=a", "sec-fetch-site": "same-site" })).toBeUndefined();
    expect(await encoding({ cookie: "pilier=a" })).toBeUndefined();
  });
});
