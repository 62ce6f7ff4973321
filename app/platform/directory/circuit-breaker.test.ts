import { describe, expect, it } from "vitest";
import { CircuitBreaker } from "./circuit-breaker";

const breaker = () => new CircuitBreaker({ failures: 3, restMs: 30_000 });

describe("a circuit breaker", () => {
  it("opens at the third failure in a row, and lets one call try after the rest", () => {
    const one = breaker();
    for (const now of [0, 1, 2]) {
      expect(one.admits(now)).toBe(true);
      one.fail(now);
    }
    expect(one.admits(3)).toBe(false);
    expect(one.admits(30_002)).toBe(true);
    expect(one.admits(30_002)).toBe(false);
    one.fail(30_003);
    expect(one.admits(60_000)).toBe(false);
    expect(one.admits(60_003)).toBe(true);
    one.succeed();
    expect(one.admits(60_004)).toBe(true);
  });

  it("counts failures in a row only", () => {
    const one = breaker();
    for (const now of [0, 1, 2, 3]) {
      one.fail(now);
      one.succeed();
    }
    expect(one.admits(4)).toBe(true);
  });

  it("opens at once for as long as the service asks", () => {
    const one = breaker();
    one.fail(0, 2_000);
    expect(one.admits(1_999)).toBe(false);
    expect(one.admits(2_000)).toBe(true);
  });
});
