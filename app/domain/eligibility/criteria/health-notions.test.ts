import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { findingOf, outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { healthNotions } from "./health-notions";

describe("PIL-02", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["all three", () => {}, "pass"],
    [
      "another pillar",
      ({ project }) => {
        project.pillar = "CADRE";
        project.health = null;
      },
      "na",
    ],
    [
      "no answer",
      ({ project }) => {
        project.health = null;
      },
      "fail",
    ],
    [
      "exactly thirty each",
      ({ project }) => {
        project.health = {
          wellBeing: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          conviviality: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          selfEsteem: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        };
      },
      "pass",
    ],
    [
      "twenty-nine for one",
      ({ project }) => {
        project.health = {
          wellBeing: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          conviviality: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          selfEsteem: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        };
      },
      "fail",
    ],
    [
      "filled up with no-break spaces",
      ({ project }) => {
        project.health = {
          wellBeing: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          conviviality: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          selfEsteem: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u00A0\u202F ",
        };
      },
      "fail",
    ],
    [
      "accents written apart count once",
      ({ project }) => {
        project.health = {
          wellBeing: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          conviviality: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          selfEsteem:
            "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301",
        };
      },
      "fail",
    ],
    [
      "thirty emoji",
      ({ project }) => {
        project.health = {
          wellBeing: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          conviviality: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          selfEsteem: "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        };
      },
      "pass",
    ],
    [
      "one notion absent",
      ({ project }) => {
        project.health = {
          wellBeing: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          conviviality: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        };
      },
      "fail",
    ],
    [
      "any: one is enough",
      ({ project }) => {
        project.health = { wellBeing: "", conviviality: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", selfEsteem: "" };
      },
      "pass",
      { params: { healthNotions: "any" } },
    ],
    [
      "any: none",
      ({ project }) => {
        project.health = {
          wellBeing: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          conviviality: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          selfEsteem: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        };
      },
      "fail",
      { params: { healthNotions: "any" } },
    ],
    [
      "any: no answer",
      ({ project }) => {
        project.health = null;
      },
      "fail",
      { params: { healthNotions: "any" } },
    ],
    [
      "length of the call",
      ({ project }) => {
        project.health = {
          wellBeing: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          conviviality: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          selfEsteem: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        };
      },
      "fail",
      { params: { minTextLength: 31 } },
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(healthNotions, edit, call)).toBe(outcome);
  });

  it("points to the first notion that lacks words", () => {
    const { fix, field } = findingOf(
      healthNotions,
      ({ project }) => void (project.health!.selfEsteem = "Trop court"),
    );
    expect(fix).toBe("Ajoutez 20\u00A0caractères au moins sur l'estime de soi.");
    expect(field).toBe("project.health.selfEsteem");
  });
});
