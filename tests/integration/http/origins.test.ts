import { describe, expect, test } from "vitest";
import { runPortal } from "./running-portal";

const form = {
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: "a=1",
};
const publicOrigin = "https://pilier.example.fr";

function post(headers: Record<string, string>, target = "/form", method = "POST") {
  return { target, options: { ...form, method, headers: { ...form.headers, ...headers } } };
}

describe("a form from elsewhere changes nothing", () => {
  const foreign: [string, Record<string, string>][] = [
    ["no provenance at all", {}],
    ["another site", { origin: "https://evil.example" }],
    [
      "another site that claims to be ours",
      { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    ],
    ["a sandboxed frame", { origin: "null" }],
    ["a sandboxed frame that claims to be ours", { origin: "null", "sec-fetch-site": "same-origin" }],
    ["our host without its S", { origin: "http://pilier.example.fr" }],
    ["our host on another port", { origin: "https://pilier.example.fr:8443" }],
    ["a host that begins like ours", { origin: "https://pilier.example.fr.evil.example" }],
    ["a host that ends like ours", { origin: "https://evilpilier.example.fr" }],
    ["a subdomain", { origin: "https://a.pilier.example.fr" }],
    ["our origin in capitals", { origin: "HTTPS://PILIER.EXAMPLE.FR" }],
    ["our origin with a path", { origin: "https://pilier.example.fr/" }],
    ["our origin among others", { origin: "https://pilier.example.fr, https://evil.example" }],
    ["an empty origin", { origin: "" }],
    ["an origin that is no address", { origin: "::::" }],
    ["another site on our domain", { "sec-fetch-site": "same-site" }],
    ["another site, said by the browser", { "sec-fetch-site": "cross-site" }],
    ["an address that was typed", { "sec-fetch-site": "none" }],
    ["a Referer of ours alone", { referer: "https://pilier.example.fr/form" }],
    ["a forwarded host that matches", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }],
    ["a Host that matches", { origin: "https://evil.example", host: "evil.example" }],
  ];
  test.each(foreign)("%s", async (_situation, headers) => {
    const portal = await runPortal({ publicOrigin });
    for (const target of ["/form", "/form.data", "/echo", "/", "/nowhere"]) {
      const { options } = post(headers);
      const { status } = await portal.ask(target, options);
      expect([target, status]).toEqual([target, 403]);
    }
  });

  test.each(["PUT", "PATCH", "DELETE"])("%s is held to the same rule", async (method) => {
    const portal = await runPortal({ publicOrigin });
    const { options } = post({ origin: "https://evil.example" }, "/form", method);
    expect((await portal.ask("/form", options)).status).toBe(403);
  });

  test("the page is French and says what to do", async () => {
    const portal = await runPortal({ publicOrigin });
    const { options } = post({});
    const { headers, body } = await portal.ask("/form", options);
    expect(headers["content-type"]).toContain("text/html");
    expect(headers["cache-control"]).toBe("no-store");
    expect(body).toContain("Envoi refusé");
    expect(body).toContain("https://pilier.example.fr");
    expect(body).not.toMatch(/[^\u00A0] [:;?!]/);
  });
});

describe("a form of the portal goes through", () => {
  test.each([
    ["by its origin", { origin: publicOrigin }],
    ["by what the browser says", { "sec-fetch-site": "same-origin" }],
    ["behind a proxy that renames the host", { origin: publicOrigin, host: "internal:8080" }],
    ["with a forwarded host from nowhere", { origin: publicOrigin, "x-forwarded-host": "evil.example" }],
  ])("%s", async (_situation, headers) => {
    const portal = await runPortal({ publicOrigin });
    const { options } = post(headers as Record<string, string>);
    const { status, headers: answer } = await portal.ask("/form", options);
    expect(status).toBe(302);
    expect(answer.location).toBe("/");
    expect((await portal.ask("/form.data", options)).status).toBe(202);
  });
});

test("reading is open to links from anywhere", async () => {
  const portal = await runPortal({ publicOrigin });
  const headers = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  const { status, headers: answer } = await portal.ask("/", { headers });
  expect(status).toBe(200);
  expect(answer["access-control-allow-origin"]).toBeUndefined();
});
