import { describe, expect, it } from "vitest";
import { cronOf } from "./recurring-job";

describe("cronOf", () => {
  it.each([
    [5, "*/5 * * * *"],
    [60, "7 * * * *"],
    [1440, "20 3 * * *"],
  ] as const)("says every %i minutes", (everyMinutes, cron) => {
    expect(cronOf(everyMinutes)).toBe(cron);
  });
});
