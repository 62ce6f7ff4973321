import { expect, test } from "vitest";
import { runPortal } from "./running-portal";

test("a compiled file is kept for ever, a file that keeps its name for an hour", async () => {
  const portal = await runPortal();
  expect((await portal.ask("/assets/base-1.css")).headers["cache-control"]).toBe(
    "public, max-age=31536000, immutable",
  );
  expect((await portal.ask("/robots.txt")).headers["cache-control"]).toBe("public, max-age=3600");
});

test.each([
  "/assets/../.secret",
  "/assets/%2e%2e/.secret",
  "/assets/..%2f.secret",
  "/assets/%2e%2e%2f%2e%2e%2fetc/passwd",
  "/.secret",
  "/%2esecret",
  "/..%2f..%2fetc/passwd",
  "/assets/",
  "/assets",
])("nothing outside of the published files is served: %s", async (target) => {
  const portal = await runPortal();
  const { status, body } = await portal.ask(target);
  expect([400, 403, 404]).toContain(status);
  expect(body).not.toMatch(/hidden|root:/);
});

test("a file that is gone is said so without a page", async () => {
  const portal = await runPortal();
  const { status, headers, body } = await portal.ask("/assets/old-1.js");
  expect([status, body]).toEqual([404, "Fichier introuvable."]);
  expect(headers["content-type"]).toContain("text/plain");
});

test("security.txt says where to report, and has not expired", async () => {
  const portal = await runPortal({ publicOrigin: "https://pilier.example.fr" });
  const { headers, body } = await portal.ask("/.well-known/security.txt");
  expect(headers["content-type"]).toContain("text/plain");
  expect(body).toContain("Contact: https://pilier.example.fr/aide\n");
  expect(body).toContain("Canonical: https://pilier.example.fr/.well-known/security.txt\n");
  const expires = new Date(/^Expires: (.+)$/m.exec(body)?.[1] ?? "");
  expect(expires.getTime()).toBeGreaterThan(Date.now());
  expect(expires.getTime()).toBeLessThan(Date.now() + 365 * 24 * 3_600_000);
});
