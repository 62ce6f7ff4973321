import { describe, expect, test } from "vitest";
import { effectiveVerdict, type FindingToWeigh } from "./effective-verdict";

const health: FindingToWeigh = {
  code: "PIL-02",
  severity: "blocking",
  mode: "assisted",
  curable: true,
  outcome: "pass",
};
const share: FindingToWeigh = {
  code: "TER-02",
  severity: "blocking",
  mode: "automatic",
  curable: false,
  outcome: "fail",
};
const directory: FindingToWeigh = {
  code: "ADM-04",
  severity: "blocking",
  mode: "automatic",
  curable: false,
  outcome: "review",
};
const youth: FindingToWeigh = {
  code: "TRV-03",
  severity: "warning",
  mode: "automatic",
  curable: true,
  outcome: "fail",
};

const none = { setAside: new Set<string>(), judged: new Map<string, boolean>() };

describe("a verdict and what people said of it", () => {
  test("nobody has said anything: it counts as the rules found it, with its tasks", () => {
    expect(effectiveVerdict([health, directory, youth], none)).toMatchObject({
      overall: "needs_review",
      failing: [],
      toJudge: ["PIL-02", "ADM-04"],
    });
  });

  test("a review that a person settles no longer holds the dossier", () => {
    const judged = new Map([
      ["ADM-04", true],
      ["PIL-02", true],
    ]);
    expect(effectiveVerdict([health, directory, youth], { ...none, judged })).toMatchObject({
      overall: "eligible_with_warnings",
      toJudge: [],
    });
  });

  test("thirty times the same letter passes the rule and not the person", () => {
    expect(effectiveVerdict([health], { ...none, judged: new Map([["PIL-02", false]]) })).toMatchObject({
      overall: "incomplete",
      failing: ["PIL-02"],
      findings: [{ outcome: "pass", counts: "fail", by: "judged" }],
    });
  });

  test("a finding set aside counts as passed, the rest as before", () => {
    expect(effectiveVerdict([share, youth], { ...none, setAside: new Set(["TER-02"]) })).toMatchObject({
      overall: "eligible_with_warnings",
      failing: [],
      findings: [
        { outcome: "fail", counts: "pass", by: "set-aside" },
        { counts: "fail", by: "rules" },
      ],
    });
  });

  test("what a person found not to convince may be set aside too, by others", () => {
    const said = { setAside: new Set(["PIL-02"]), judged: new Map([["PIL-02", false]]) };
    expect(effectiveVerdict([health], said)).toMatchObject({ overall: "eligible", failing: [], toJudge: [] });
  });

  test("setting aside a finding that passes by itself does not spare the person who must read it", () => {
    expect(effectiveVerdict([health], { ...none, setAside: new Set(["PIL-02"]) })).toMatchObject({
      toJudge: ["PIL-02"],
    });
  });

  test("a judgement of what no person was asked to judge changes nothing", () => {
    expect(effectiveVerdict([share], { ...none, judged: new Map([["TER-02", true]]) })).toMatchObject({
      overall: "ineligible",
      failing: ["TER-02"],
    });
  });
});
