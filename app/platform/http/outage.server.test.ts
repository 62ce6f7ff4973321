import { describe, expect, test } from "vitest";
import { isOutage } from "./outage.server";

const withCode = (code: string) => Object.assign(new Error("fault"), { code });

describe("the database is out of reach", () => {
  test.each([
    ["its port is closed", withCode("ECONNREFUSED")],
    ["it starts up", withCode("57P03")],
    ["an administrator stops it", withCode("57P01")],
    ["it has no connection left", withCode("53300")],
    ["a statement took too long", withCode("57014")],
    ["Prisma cannot reach it", withCode("P1001")],
    ["Prisma's pool is exhausted", withCode("P2024")],
    ["the adapter lost it", Object.assign(new Error("x"), { cause: { kind: "ConnectionClosed" } })],
    ["pg lost it", new Error("Connection terminated unexpectedly")],
    ["pg waited for a connection", new Error("timeout exceeded when trying to connect")],
    ["both addresses refused", new AggregateError([withCode("ECONNREFUSED")])],
    ["the cause says so", new Error("x", { cause: new Error("y", { cause: withCode("ECONNRESET") }) })],
  ])("%s", (_situation, fault) => expect(isOutage(fault)).toBe(true));
});

describe("waiting would not help", () => {
  const circular = new Error("x");
  circular.cause = circular;
  test.each([
    ["a unique key", withCode("23505")],
    ["a row that is gone", withCode("P2025")],
    ["a fault of ours", new TypeError("x is not a function")],
    ["a text", "ECONNREFUSED"],
    ["nothing", undefined],
    ["a fault that is its own cause", circular],
  ])("%s", (_situation, fault) => expect(isOutage(fault)).toBe(false));
});
