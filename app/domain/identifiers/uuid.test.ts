import { describe, expect, it } from "vitest";
import { readUuid } from "./uuid";

describe("readUuid", () => {
  it("reads an identifier in either case", () => {
    expect(readUuid("019ABCDE-0000-7000-8000-00000000000F")).toBe("019abcde-0000-7000-8000-00000000000f");
  });

  it.each([
    null,
    undefined,
    "",
    "12",
    "019abcde-0000-7000-8000-00000000000g",
    " 019abcde-0000-7000-8000-00000000000f",
  ])("reads nothing in %j", (text) => {
    expect(readUuid(text)).toBeNull();
  });
});
