import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { findingOf, outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { evaluationIndicators } from "./evaluation-indicators";

describe("EVA-01", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["two", () => {}, "pass"],
    [
      "one",
      ({ project }) => {
        project.indicators = [{ label: "A", targetMin: 1, targetMax: 2 }];
      },
      "fail",
    ],
    [
      "none",
      ({ project }) => {
        project.indicators = [];
      },
      "fail",
    ],
    [
      "a third that is wrong does not spoil two good ones",
      ({ project }) => {
        project.indicators = [
          { label: "A", targetMin: 1, targetMax: 2 },
          { label: "A", targetMin: 1, targetMax: 2 },
          { label: "", targetMin: 9, targetMax: 1 },
        ];
      },
      "pass",
    ],
    [
      "a blank label is not counted",
      ({ project }) => {
        project.indicators = [
          { label: "A", targetMin: 1, targetMax: 2 },
          { label: "\u202F", targetMin: 1, targetMax: 2 },
        ];
      },
      "fail",
    ],
    [
      "equal targets",
      ({ project }) => {
        project.indicators = [
          { label: "A", targetMin: 1, targetMax: 2 },
          { label: "B", targetMin: 2, targetMax: "2.000" },
        ];
      },
      "pass",
    ],
    [
      "reversed targets",
      ({ project }) => {
        project.indicators = [
          { label: "A", targetMin: 1, targetMax: 2 },
          { label: "B", targetMin: 3, targetMax: 2 },
        ];
      },
      "fail",
    ],
    [
      "decimals of text compared exactly",
      ({ project }) => {
        project.indicators = [
          { label: "A", targetMin: 1, targetMax: 2 },
          { label: "B", targetMin: "0.30000000000000000001", targetMax: "0.3" },
        ];
      },
      "fail",
    ],
    [
      "a number against a text",
      ({ project }) => {
        project.indicators = [
          { label: "A", targetMin: 1, targetMax: 2 },
          { label: "B", targetMin: 0.1, targetMax: "0.1" },
        ];
      },
      "pass",
    ],
    [
      "numbers that are written with an exponent",
      ({ project }) => {
        project.indicators = [
          { label: "A", targetMin: 1, targetMax: 2 },
          { label: "B", targetMin: 1e-7, targetMax: 1e21 },
        ];
      },
      "pass",
    ],
    [
      "a text with an exponent is no decimal",
      ({ project }) => {
        project.indicators = [
          { label: "A", targetMin: 1, targetMax: 2 },
          { label: "B", targetMin: "1e2", targetMax: 200 },
        ];
      },
      "fail",
    ],
    [
      "a text with a comma is no decimal",
      ({ project }) => {
        project.indicators = [
          { label: "A", targetMin: 1, targetMax: 2 },
          { label: "B", targetMin: "1,5", targetMax: 2 },
        ];
      },
      "fail",
    ],
    [
      "negative targets",
      ({ project }) => {
        project.indicators = [
          { label: "A", targetMin: 1, targetMax: 2 },
          { label: "B", targetMin: "-5", targetMax: -4.5 },
        ];
      },
      "pass",
    ],
    [
      "spaces around a text",
      ({ project }) => {
        project.indicators = [
          { label: "A", targetMin: 1, targetMax: 2 },
          { label: "B", targetMin: " 1\u00A0", targetMax: "2" },
        ];
      },
      "pass",
    ],
    [
      "number of the call",
      ({ project }) => {
        project.indicators = [
          { label: "A", targetMin: 1, targetMax: 2 },
          { label: "A", targetMin: 1, targetMax: 2 },
        ];
      },
      "fail",
      { params: { minIndicators: 3 } },
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(evaluationIndicators, edit, call)).toBe(outcome);
  });

  it("exchanges reversed targets before asking for another indicator", () => {
    const { fix } = findingOf(evaluationIndicators, ({ project }) => {
      project.indicators = [{ label: "Ateliers", targetMin: 9, targetMax: 3 }];
    });
    expect(fix).toBe(
      "Échangez les cibles basse et haute de «\u00A0Ateliers\u00A0». Complétez ou ajoutez 1\u00A0indicateur.",
    );
  });
});
