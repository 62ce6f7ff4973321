import { describe, expect, test } from "vitest";
import { neededOpinions, type ProjectToJudge } from "./needed";

const project = (changes: Partial<ProjectToJudge> = {}): ProjectToJudge => ({
  pillar: "EMPLOI",
  objectives: ["EMPLOI-1.1"],
  beneficiaries: { total: 40, female: 20, male: 20, young: 5 },
  ...changes,
});
const kinds = (changes: Partial<ProjectToJudge>) => neededOpinions(project(changes)).map(({ kind }) => kind);

describe("the opinions that a project asks for", () => {
  test("are none by default", () => expect(kinds({})).toEqual([]));
  test("REV-01: the mental health council on SANTE-1 and its operational objectives", () => {
    expect(kinds({ objectives: ["SANTE-1.2"] })).toEqual(["mental_health_council"]);
    expect(kinds({ objectives: ["SANTE-1"] })).toEqual(["mental_health_council"]);
    expect(kinds({ objectives: ["SANTE-10.1"] })).toEqual([]);
  });
  test("REV-02: the watch cell on SANTE-4 and on CADRE-3.4 alone", () => {
    expect(kinds({ objectives: ["SANTE-4.1"] })).toEqual(["watch_cell"]);
    expect(kinds({ objectives: ["CADRE-3.4"] })).toEqual(["watch_cell"]);
    expect(kinds({ objectives: ["CADRE-3.3"] })).toEqual([]);
  });
  test("young people when half of those concerned are from 6 to 25, or by the pillar", () => {
    expect(kinds({ beneficiaries: { total: 40, female: 20, male: 20, young: 20 } })).toEqual([
      "young_people",
    ]);
    expect(kinds({ beneficiaries: { total: 40, female: 20, male: 20, young: 19 } })).toEqual([]);
    expect(kinds({ pillar: "JEUNESSE" })).toEqual(["young_people"]);
  });
  test("the referent for equality under three in ten", () => {
    expect(kinds({ beneficiaries: { total: 40, female: 11, male: 29, young: 0 } })).toEqual([
      "equality_referent",
    ]);
    expect(kinds({ beneficiaries: { total: 40, female: 12, male: 28, young: 0 } })).toEqual([]);
  });
});
