import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safePath } from "./safe-redirect.server";

const origin = "https://pilier.example.fr";

describe("a path of the portal is followed", () => {
  test.each([
    "/",
    "/dossiers",
    "/dossiers/2027-0012?onglet=pieces#budget",
    "/appels/été-2027",
    "/a//b",
    "/a:b",
    "/?x=//y",
  ])("%s", (path) => expect(safePath(path)).toBe(path));
});

describe("anything else leads home", () => {
  test.each([
    "",
    "dossiers",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\nSet-Cookie: a=b",
    "\t//evil.example",
    " //evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "https://evil.example",
    "https:/evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "@evil.example",
    "?next=/",
    "/\u0000",
    "/\u007F",
  ])("%j", (path) => expect(safePath(path, "/accueil")).toBe("/accueil"));

  test.each([undefined, null, 12, {}, ["/dossiers"], new Date()])("a value that is no text: %s", (value) => {
    expect(safePath(value)).toBe("/");
  });
});

test("whatever is asked, the browser stays on the portal", () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        "/",
        "\\",
        "\t",
        "\r",
        "\n",
        ".",
        "..",
        ":",
        "@",
        "?",
        "#",
        "%2f",
        "%5c",
        "evil.example",
        "https:",
        " ",
      ),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: "binary" }), fc.webUrl()), (wanted) => {
      const path = safePath(wanted);
      const url = new URL(path, origin);
      expect(url.origin).toBe(origin);
      // A server or a proxy may normalise the path before it redirects again.
      expect(new URL(url.pathname, origin).origin).toBe(origin);
      expect(path).toMatch(/^\/(?!\/)[^\\\r\n\t]*$/);
    }),
    { numRuns: 2_000 },
  );
});
