import { describe, expect, test } from "vitest";
import { prepareRules } from "~/domain/eligibility/engine";
import { sampleCall, sampleProgramme, visibleCases } from "../../../tests/fixtures/eligibility/files";
import { emptyCall } from "./empty-call";
import { sampleDossiers } from "./samples/sample-dossiers";
import { settingsOfCall } from "./settings-of-call";
import { readTried, tryRules } from "./trial";

const document = emptyCall({
  title: "Appel 2028",
  year: 2028,
  pillars: ["SANTE"],
  districts: sampleCall.eligibleQpv,
  communes: ["62215"],
  funders: [],
  now: new Date("2027-08-01T08:00:00Z"),
});

function rulesWith(params: Record<string, unknown>) {
  const { opensAt, closesAt, title, graceSeconds } = document.frame;
  const call = { code: "X", title, opensAt: new Date(opensAt), closesAt: new Date(closesAt), graceSeconds };
  return prepareRules(settingsOfCall(call, { ...document.rules, params }), { programme: sampleProgramme });
}

describe("the built-in dossiers", () => {
  const samples = sampleDossiers(document, { pillar: "SANTE", objective: "SANTE-2.3" });

  test.each(samples.map((sample) => [sample.code, sample]))(
    "%s answers as expected in a call of another year",
    (_code, sample) => {
      const tried = { name: sample.label, read: sample.application, expected: sample.expected };
      const result = tryRules(rulesWith({}), tried);
      expect(result.lines.filter(({ isOtherwise }) => isOtherwise)).toEqual([]);
    },
  );

  test("at 70 % the dossier of 65 % answers otherwise, with its reason", () => {
    const sample = samples.find(({ code }) => code === "soixante-cinq")!;
    const tried = { name: sample.label, read: sample.application, expected: sample.expected };
    const result = tryRules(rulesWith({ minQpvShare: "0.70" }), tried);
    expect(result.lines.filter(({ isOtherwise }) => isOtherwise)).toMatchObject([
      { code: "TER-02", expected: "pass", found: "fail", reason: expect.stringContaining("65\u00A0%") },
    ]);
  });
});

describe("pasted dossiers", () => {
  const [case1] = visibleCases;

  test("a bare application, a list, and cases with what is expected", () => {
    expect(readTried(JSON.stringify(case1!.application))).toMatchObject([{ expected: {} }]);
    expect(readTried(JSON.stringify([case1!.application, case1!.application]))).toHaveLength(2);
    expect(readTried(JSON.stringify({ cases: visibleCases }))![0]).toMatchObject({
      name: case1!.id,
      expected: { "ADM-01": "pass" },
    });
  });

  test("says where a dossier is malformed, and when the text is no JSON", () => {
    const [bad] = readTried('{"id": "X"}')!;
    expect(tryRules(rulesWith({}), bad!)).toMatchObject({ overall: null, lines: [] });
    expect(readTried("{")).toBeNull();
  });
});
