import { describe, expect, it } from "vitest";
import { sampleCall, sampleProgramme, visibleCases } from "../../../tests/fixtures/eligibility/files";
import { witness, type Edit } from "../../../tests/fixtures/eligibility/witness";
import { currentCriteria } from "./criteria/index";
import { judge, prepareRules } from "./engine";
import { readApplication } from "./read-application";

const book = { programme: sampleProgramme };
const rules = prepareRules(sampleCall, book);

describe("the engine", () => {
  it.each(visibleCases)("$id: $why", ({ application, expected }) => {
    const read = readApplication(application);
    if (!read.ok) throw new Error("malformed");
    const verdict = rules.judge(read.value);
    const outcomes = Object.fromEntries(verdict.findings.map(({ code, outcome }) => [code, outcome]));
    expect({ overall: verdict.overall, outcomes }).toEqual(expected);
    expect(rules.outcomes(read.value)).toEqual({
      overall: expected.overall,
      outcomes: Object.values(expected.outcomes),
    });
  });

  it("gives the findings in the order of the rules, each with its place in the form", () => {
    const { findings } = judge(witness(), sampleCall, book);
    expect(findings.map(({ code }) => code)).toEqual(Object.keys(visibleCases[0]!.expected.outcomes));
    for (const { field } of findings) expect(field).toMatch(/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)*$/);
  });

  it("leaves the application as it was", () => {
    const application = witness();
    const before = structuredClone(application);
    rules.judge(application);
    expect(application).toEqual(before);
  });

  it("judges with a call that states no param at all by the defaults", () => {
    const silent = prepareRules({ ...sampleCall, params: undefined }, book);
    const empty = prepareRules(
      {
        ...sampleCall,
        params: Object.fromEntries(Object.keys(sampleCall.params ?? {}).map((key) => [key, null])),
      },
      book,
    );
    for (const { application } of visibleCases) {
      const read = readApplication(application);
      if (!read.ok) throw new Error("malformed");
      expect(silent.judge(read.value)).toEqual(rules.judge(read.value));
      expect(empty.judge(read.value)).toEqual(rules.judge(read.value));
    }
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["a share that is no number", { maxPublicRate: "80 %" }, "params.maxPublicRate"],
    ["a length that is no whole number", { minTextLength: 30.5 }, "params.minTextLength"],
    ["an unknown choice", { healthNotions: "some" }, "params.healthNotions"],
  ])("refuses a call with %s", (_situation, params, path) => {
    expect(() => prepareRules({ ...sampleCall, params }, book)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: path.split(".") })] }),
    );
  });

  it.each(["2026-10-25T02:30:00", "2027-03-28T02:30:00", "2026-02-30T10:00:00", "demain"])(
    "refuses a call that closes at %s, which is not one moment",
    (closesAtLocal) => {
      expect(() => prepareRules({ ...sampleCall, closesAtLocal }, book)).toThrow(/closesAtLocal/);
    },
  );
});

describe("the overall state", () => {
  const final: Edit = ({ association }) => void (association.religious = true);
  const curable: Edit = ({ attestations }) => void (attestations.laicite = false);
  const review: Edit = ({ association }) => void (association.registry = null);
  const warning: Edit = ({ project }) => void (project.participation = "");

  it.each<[string, Edit[], string]>([
    ["nothing to say", [], "eligible"],
    ["advice only", [warning], "eligible_with_warnings"],
    ["a review beside advice", [warning, review], "needs_review"],
    ["a curable failure beside a review", [curable, review, warning], "incomplete"],
    ["a final failure beside everything", [final, curable, review, warning], "ineligible"],
  ])("%s", (_situation, edits, overall) => {
    expect(rules.judge(witness((application) => edits.forEach((edit) => edit(application)))).overall).toBe(
      overall,
    );
  });

  it("counts the review of a rule that only advises", () => {
    const verdict = rules.judge(
      witness(({ association }) => {
        association.economicActivity = true;
        association.deMinimisLast3Years = "299000.00";
      }),
    );
    expect(verdict.overall).toBe("needs_review");
  });
});

describe("the registry", () => {
  it("names each rule once, with sentences typeset for French", () => {
    expect(new Set(currentCriteria.map(({ code }) => code)).size).toBe(38);
    for (const { label, message, explains } of currentCriteria) {
      for (const text of [label, message, explains]) expect(text).not.toMatch(/ [:;?!»€%]|« /);
      expect(explains).toMatch(/\.$/);
    }
  });
});
