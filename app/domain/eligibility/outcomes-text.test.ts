import { describe, expect, it } from "vitest";
import { changedOutcomes, outcomesWriter } from "./outcomes-text";

const write = outcomesWriter([{ code: "ADM-01" }, { code: "TER-02" }, { code: "FIN-09" }]);

describe("outcomes as text", () => {
  it("keep their order", () => {
    expect(write(["pass", "fail", "na"])).toBe("ADM-01:p TER-02:f FIN-09:n");
  });

  it("compare by rule, whatever their order", () => {
    expect(changedOutcomes("TER-02:f ADM-01:p", "ADM-01:p TER-02:f")).toEqual([]);
    expect(changedOutcomes(write(["pass", "pass", "na"]), write(["pass", "fail", "review"]))).toEqual([
      { code: "TER-02", before: "pass", after: "fail" },
      { code: "FIN-09", before: "na", after: "review" },
    ]);
  });

  it("tell of a rule that came or went", () => {
    expect(changedOutcomes("ADM-01:p OLD-01:f", "ADM-01:p NEW-01:p")).toEqual([
      { code: "NEW-01", before: null, after: "pass" },
      { code: "OLD-01", before: "fail", after: null },
    ]);
  });
});
