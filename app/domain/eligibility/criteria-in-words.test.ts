import { expect, it } from "vitest";
import { currentCriteria } from "./criteria/index";
import { criteriaInWords, earlierVersions } from "./criteria-in-words";

it("documents every rule from its own code, with its own thresholds when the call sets none", () => {
  const words = criteriaInWords({ params: {} });
  expect(words.map(({ code, version }) => [code, version])).toEqual(
    currentCriteria.map(({ code, version }) => [code, version]),
  );
  expect(words.find(({ code }) => code === "TER-02")).toMatchObject({
    curable: false,
    settings: [{ name: "minQpvShare", value: "60\u00A0%" }],
  });
});

it("tells what a rule checked before its meaning changed, latest first", () => {
  const share = currentCriteria.find(({ code }) => code === "TER-02")!;
  const former = [share, { ...share, version: 3, explains: "Tous." }, { ...share, code: "TER-99" }];
  expect(earlierVersions("TER-02", former).map(({ version, explains }) => [version, explains])).toEqual([
    [3, "Tous."],
    [1, share.explains],
  ]);
  expect(earlierVersions("TER-02")).toEqual([]);
});
