import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sampleCall, sampleProgramme, visibleCases } from "../../../tests/fixtures/eligibility/files";
import { witness } from "../../../tests/fixtures/eligibility/witness";
import { canonicalJson } from "./canonical-json";
import { currentCriteria, formerCriteria } from "./criteria/index";
import { neighbourhoodResidentsShare } from "./criteria/neighbourhood-residents-share";
import { defineCriterion } from "./criterion";
import { prepareRules } from "./engine";
import { readApplication } from "./read-application";
import { recompute, sealedText, type KeptVerdict } from "./sealed-verdict";
import { noSettings } from "./setting";

const terms = { settings: sampleCall, programme: sampleProgramme };

/** A verdict as the database gives it back years later. */
function kept(input = witness(), registry = currentCriteria): KeptVerdict {
  const verdict = prepareRules(sampleCall, { programme: sampleProgramme, registry }).judge(input);
  return JSON.parse(canonicalJson({ ...verdict, input, terms })) as KeptVerdict;
}

describe("a kept verdict", () => {
  it.each(visibleCases.map(({ application }) => application))(
    "$id is reached again to the last character",
    (one) => {
      const read = readApplication(one);
      if (!read.ok) throw new Error("unreadable case");
      expect(recompute(kept(read.value), [...currentCriteria, ...formerCriteria])).toEqual({
        state: "identical",
      });
    },
  );

  it("is sealed by what went in, by which rules, and what came out", () => {
    const verdict = kept();
    const seals = [
      verdict,
      { ...verdict, overall: "ineligible" as const },
      { ...verdict, input: { ...verdict.input, requestedAmount: "8000.01" } },
      { ...verdict, terms: { ...terms, settings: { ...sampleCall, programYear: 2028 } } },
      { ...verdict, findings: verdict.findings.map((one) => ({ ...one, version: 2 })) },
    ].map(sealedText);
    expect(new Set(seals).size).toBe(seals.length);
    expect(sealedText(kept())).toBe(seals[0]);
  });

  it("that was tampered with is not reached again", () => {
    const verdict = kept();
    const findings = verdict.findings.map((one) =>
      one.code === "TER-02" ? { ...one, outcome: "fail" as const } : one,
    );
    expect(recompute({ ...verdict, findings }, currentCriteria)).toEqual({
      state: "different",
      criteria: ["TER-02"],
    });
    expect(recompute({ ...verdict, overall: "ineligible" }, currentCriteria)).toEqual({
      state: "different",
      criteria: [],
    });
  });
});

/**
 * Worked example of a rule whose meaning changes: the share is now taken strictly above the minimum. The new version
 * is a file of its own; the old one moves to `formerCriteria`, so that the verdicts it reached are reached again.
 */
describe("a rule whose meaning changes", () => {
  const second = defineCriterion({
    ...neighbourhoodResidentsShare,
    version: 2,
    settings: noSettings,
    judge: ({ application: { project } }) =>
      project.beneficiaries.qpv * 10 > project.beneficiaries.total * 6 ? "pass" : "fail",
    explain: () => ({ reason: "Il en faut plus de six sur dix.", fix: null }),
  });
  const renewed = currentCriteria.map((one) => (one.code === second.code ? second : one));
  const atTheLimit = witness(({ project }) => void (project.beneficiaries.qpv = 72));

  it("stands beside the version before: each verdict is reached again by its own", () => {
    const [before, after] = [kept(atTheLimit), kept(atTheLimit, renewed)];
    expect([before.overall, after.overall]).toEqual(["eligible", "ineligible"]);
    const known = [...renewed, neighbourhoodResidentsShare];
    expect(recompute(before, known)).toEqual({ state: "identical" });
    expect(recompute(after, known)).toEqual({ state: "identical" });
  });

  it("says so when the version that judged was thrown away", () => {
    expect(recompute(kept(atTheLimit), renewed)).toEqual({
      state: "unknown-version",
      sentence: "no eligibility criterion TER-02 version 1",
    });
  });
});

/**
 * What each version of each rule says of the visible cases, words included. When this fails, the meaning or the
 * words of a rule changed: give it a new version in a file of its own, and keep the one that judged.
 */
it("no version of a rule changes what it says", () => {
  const golden = JSON.parse(
    readFileSync(
      new URL("../../../tests/fixtures/eligibility/findings-by-version.json", import.meta.url),
      "utf8",
    ),
  ) as Record<string, string>;
  const inputs = visibleCases.map(({ application }) => {
    const read = readApplication(application);
    if (!read.ok) throw new Error("unreadable case");
    return read.value;
  });
  const said = Object.fromEntries(
    [...currentCriteria, ...formerCriteria].map((criterion) => {
      const rules = prepareRules(sampleCall, { programme: sampleProgramme, registry: [criterion] });
      const findings = inputs.map((input) => rules.judge(input).findings[0]);
      const hash = createHash("sha256").update(canonicalJson(findings)).digest("hex").slice(0, 16);
      return [`${criterion.code}@${criterion.version}`, hash];
    }),
  );
  expect(said).toEqual(golden);
});
