import { describe, expect, it } from "vitest";
import type { CallSettings } from "../call-settings";
import type { Outcome } from "../outcome";
import { outcomeOf, type Edit } from "../../../../tests/fixtures/eligibility/witness";
import { priorityNeighbourhoods } from "./priority-neighbourhoods";

describe("TER-01", () => {
  it.each<[string, Edit, Outcome, Partial<CallSettings>?]>([
    ["one of the call", () => {}, "pass"],
    [
      "none",
      ({ project }) => {
        project.territory.qpv = [];
      },
      "fail",
    ],
    [
      "only foreign ones",
      ({ project }) => {
        project.territory.qpv = ["QN00000X"];
      },
      "fail",
    ],
    [
      "some of each",
      ({ project }) => {
        project.territory.qpv = ["QN06203M", "QN00000X"];
      },
      "review",
    ],
    [
      "spaces around",
      ({ project }) => {
        project.territory.qpv = [" QN06203M "];
      },
      "pass",
    ],
    [
      "lower case is another code",
      ({ project }) => {
        project.territory.qpv = ["qn06203m"];
      },
      "fail",
    ],
    [
      "a blank code beside a good one",
      ({ project }) => {
        project.territory.qpv = ["QN06203M", ""];
      },
      "review",
    ],
    [
      "the same twice",
      ({ project }) => {
        project.territory.qpv = ["QN06203M", "QN06203M"];
      },
      "pass",
    ],
    [
      "list of the call",
      ({ project }) => {
        project.territory.qpv = ["QN06203M"];
      },
      "fail",
      { eligibleQpv: ["QN06238M"] },
    ],
  ])("%s", (_situation, edit, outcome, call) => {
    expect(outcomeOf(priorityNeighbourhoods, edit, call)).toBe(outcome);
  });
});
