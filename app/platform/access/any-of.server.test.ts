import { describe, expect, test } from "vitest";
import { anyOf } from "./any-of.server";

describe("any of several scopes", () => {
  test("without one covers nothing, also inside another", () => {
    expect(anyOf([])).toEqual({ id: { in: [] } });
    expect(anyOf([{ code: "a" }, anyOf([])])).toEqual({ OR: [{ code: "a" }, { id: { in: [] } }] });
  });
  test("with an unlimited one covers everything", () => {
    expect(anyOf([{ code: "a" }, {}])).toEqual({});
  });
});
