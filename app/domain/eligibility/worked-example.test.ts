import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleCall, sampleProgramme } from "../../../tests/fixtures/eligibility/files";
import { findingOf, outcomeOf, witness, type Edit } from "../../../tests/fixtures/eligibility/witness";
import type { CallSettings } from "./call-settings";
import type { Criterion } from "./criterion";
import { currentCriteria } from "./criteria/index";
import { prepareRules } from "./engine";
import type { Outcome } from "./outcome";

const project = fileURLToPath(new URL("../../../", import.meta.url));

/** The first block of the guide, compiled as if it stood among the criteria. */
async function criterionOfGuide(): Promise<Criterion> {
  const guide = readFileSync(`${project}docs/guides/add-a-criterion.md`, "utf8");
  const contents = /```ts\n(.*?)```/s.exec(guide)?.[1] ?? "";
  const { outputFiles } = await build({
    stdin: { contents, loader: "ts", resolveDir: `${project}app/domain/eligibility/criteria` },
    absWorkingDir: project,
    alias: { "~": `${project}app` },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  const code = Buffer.from(outputFiles[0]!.contents).toString("base64");
  const module = (await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)) as Record<
    string,
    Criterion
  >;
  return module["projectLength"]!;
}

describe("the worked example of docs/guides/add-a-criterion.md", () => {
  let projectLength: Criterion;
  beforeAll(async () => {
    projectLength = await criterionOfGuide();
  });

  const from =
    (startDate: string, endDate: string): Edit =>
    (application) =>
      void Object.assign(application.project, { startDate, endDate });

  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["long enough", () => {}, "pass"],
    ["exactly thirty days", from("2027-03-01", "2027-03-30"), "pass"],
    ["a day short, over the change of hour", from("2027-03-02", "2027-03-30"), "fail"],
    ["length of the call", from("2027-03-01", "2027-03-30"), "fail", { params: { minDays: 31 } }],
    ["no real date", from("2027-02-30", "2027-03-30"), "na"],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(projectLength, edit, call)).toBe(outcome);
  });

  it("proposes the first day that is enough, typeset", () => {
    const { reason, fix } = findingOf(projectLength, from("2027-03-02", "2027-03-30"));
    expect(reason).toBe("Le projet dure 29\u00A0jours, minimum 30.");
    expect(fix).toBe("Fixez la fin au 31/03/2027 ou plus tard.");
  });

  it("takes its place in the registry by one line", () => {
    const registry = [...currentCriteria, projectLength];
    const { findings } = prepareRules(sampleCall, { programme: sampleProgramme, registry }).judge(witness());
    expect(findings).toHaveLength(39);
    expect(findings.at(-1)).toMatchObject({ code: "CAL-04", outcome: "pass" });
  });
});
