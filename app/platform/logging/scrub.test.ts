import { expect, test } from "vitest";
import { scrub } from "./scrub";

test.each([
  ["an address of mail", "no user for marie.o’brien@asso.example", "no user for [email]"],
  [
    "an address within a key",
    "Key (email)=(marie@asso.example) already exists.",
    "Key (email)=([email]) already exists.",
  ],
  ["an IBAN", "bad account FR76 3000 6000 0112 3456 7890 189 given", "bad account [iban] given"],
  ["an IBAN without spaces", "FR7630006000011234567890189", "[opaque]"],
  ["a connection string", "connect postgresql://pilier:hunter2@db/pilier failed", "connect [email] failed"],
  ["a link with its token", "GET https://pilier.example/invitation?jeton=abc refused", "GET [url] refused"],
  ["a token", "session 3q2-7w_dGhpcyBpcyBhIHRva2Vu is unknown", "session [opaque] is unknown"],
  ["an address of network", "connect 203.0.113.9:5432 refused", "connect [address] refused"],
  ["a telephone number", "call 06 12 34 56 78 now", "call [number] now"],
  ["what a person wrote", 'invalid value "Mon projet pour les jeunes" here', "invalid value [text] here"],
  ["what a person wrote, in French quotes", "refus de « Zoé » ici", "refus de [text] ici"],
  ["what a person wrote, in single quotes", "no column 'Zoé Martin' here", "no column [text] here"],
  ["a quote that is not closed", 'value "Zoé Martin', "value [text]"],
  ["an apostrophe", "can't reach what isn't there", "can't reach what isn't there"],
  ["a plain sentence", "x is not a function", "x is not a function"],
])("%s", (_situation, text, scrubbed) => expect(scrub(text)).toBe(scrubbed));

test("a hostile text is scrubbed in linear time", () => {
  const start = performance.now();
  for (const part of ["a@", "(", "'", "('", "0 ", "FR76 3000 ", "http://", "«", '"'])
    scrub(part.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(200);
});
