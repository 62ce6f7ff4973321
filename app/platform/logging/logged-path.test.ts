import { expect, test } from "vitest";
import { loggedPath } from "./logged-path";

test.each([
  ["a page", "/appels/acces-aux-droits-2027", "/appels/acces-aux-droits-2027"],
  ["a search", "/dossiers?q=marie@asso.example", "/dossiers"],
  ["a token in the path", "/invitation/3q27wdGhpcyBpcyBhIHRva2Vu", "/invitation/:opaque"],
  [
    "a row",
    "/demandes/0193a5c2-7b1e-7c3a-9d53-0242ac120002/budget",
    "/demandes/0193a5c2-7b1e-7c3a-9d53-0242ac120002/budget",
  ],
  ["nothing", undefined, ""],
])("%s", (_situation, url, path) => expect(loggedPath(url)).toBe(path));
