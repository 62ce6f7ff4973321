import { expect, test } from "vitest";
import { textDiff } from "./text-diff";

const shown = (before: string, after: string) =>
  textDiff(before, after).map(({ kind, text }) => `${{ kept: " ", removed: "-", added: "+" }[kind]}${text}`);

test("keeps what both texts have, in order", () => {
  expect(shown("a\nb\nc", "a\nx\nc")).toEqual([" a", "-b", "+x", " c"]);
  expect(shown("", "a")).toEqual(["-", "+a"]);
  expect(shown("a\nb", "b\na")).toEqual(["-a", " b", "+a"]);
});
