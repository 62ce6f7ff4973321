import { describe, expect, it } from "vitest";
import { afterAttempt } from "./attempt";

describe("afterAttempt", () => {
  it("is done with a letter that was taken", () => {
    expect(afterAttempt(1, "sent")).toEqual({ state: "sent" });
  });

  it("is done with a letter refused for good, at the first attempt", () => {
    expect(afterAttempt(1, "permanent")).toEqual({ state: "dead" });
  });

  it("tries again within seconds after the first temporary refusal", () => {
    expect(afterAttempt(1, "temporary")).toEqual({ state: "pending", waitSeconds: 5 });
  });

  it("waits longer each time, and for 72 hours in all", () => {
    const waits: number[] = [];
    for (let attempt = 1; ; attempt += 1) {
      const after = afterAttempt(attempt, "temporary");
      if (after.state !== "pending") break;
      waits.push(after.waitSeconds);
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.reduce((sum, wait) => sum + wait)).toBe(72 * 3_600);
  });

  it("gives up past the last attempt", () => {
    expect(afterAttempt(17, "temporary")).toEqual({ state: "dead" });
  });
});
