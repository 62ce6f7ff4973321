import { describe, expect, it } from "vitest";
import { acceptedEncoding, isKnown } from "./conditional";

it.each([
  [undefined, "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip;q=1.0, br;q=0", "gzip"],
  ["GZIP", "gzip"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["identity", "identity"],
  ["br;q=nonsense", "identity"],
  ["zebra", "identity"],
])("%s is answered in %s", (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});

describe("a known version", () => {
  it.each([
    ['"a-br"', true],
    ['W/"a-br"', true],
    ['"b", "a-br"', true],
    ["*", true],
    ['"a"', false],
    [undefined, false],
  ])("%s: %s", (known, expected) => {
    expect(isKnown(known === undefined ? {} : { "if-none-match": known }, '"a-br"')).toBe(expected);
  });
});
