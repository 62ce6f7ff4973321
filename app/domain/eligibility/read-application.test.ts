import { describe, expect, it } from "vitest";
import { visibleCases } from "../../../tests/fixtures/eligibility/files";
import { readApplication } from "./read-application";

type Json = Record<string, unknown>;

function edited(edit: (application: Json) => void): Json {
  const copy = structuredClone(visibleCases[0]!.application);
  edit(copy);
  return copy;
}

function pathsOf(value: unknown): string[] {
  const read = readApplication(value);
  return read.ok ? [] : read.refusal.errors.map(({ path }) => path);
}

describe("readApplication", () => {
  it.each<[string, unknown, string[]]>([
    ["null", null, [""]],
    ["a list", [], [""]],
    ["a text", "D01", [""]],
    ["a required member absent", edited((one) => delete one["requestedAmount"]), ["/requestedAmount"]],
    ["a required member null", edited((one) => (one["budget"] = null)), ["/budget"]],
    [
      "an amount that is a number, deep in a list",
      edited((one) => ((one["budget"] as { charges: Json[] }).charges[2]!["amount"] = 12)),
      ["/budget/charges/2/amount"],
    ],
    [
      "a headcount below zero, another with decimals",
      edited((one) =>
        Object.assign((one["project"] as { beneficiaries: Json }).beneficiaries, { qpv: -1, total: 1.5 }),
      ),
      ["/project/beneficiaries/total", "/project/beneficiaries/qpv"],
    ],
    [
      "an instant without offset",
      edited((one) => (one["submittedAt"] = "2026-10-05T09:12:44")),
      ["/submittedAt"],
    ],
    [
      "a day of creation that does not exist",
      edited((one) => ((one["association"] as Json)["createdOn"] = "2011-02-29")),
      ["/association/createdOn"],
    ],
    [
      "an unknown type of document",
      edited((one) => (one["documents"] = [{ type: "RIB" }, { type: "rib" }])),
      ["/documents/1/type"],
    ],
    [
      "a target that is neither number nor text",
      edited(
        (one) => ((one["project"] as Json)["indicators"] = [{ label: "a", targetMin: true, targetMax: 1 }]),
      ),
      ["/project/indicators/0/targetMin"],
    ],
  ])("points at what is wrong: %s", (_situation, value, paths) => {
    expect(pathsOf(value)).toEqual(paths);
  });

  it("accepts unknown keys and null for what is optional", () => {
    const application = edited((one) => {
      one["extra"] = { anything: [1] };
      one["nature"] = null;
      Object.assign((one["project"] as { beneficiaries: Json }).beneficiaries, {
        other: null,
        ages: { "0-5": null },
      });
      Object.assign(one["association"] as Json, {
        acronym: null,
        budget: null,
        localRegistry: null,
        extra: 1,
      });
    });
    expect(pathsOf(application)).toEqual([]);
  });

  it("says in French what is expected", () => {
    const read = readApplication(edited((one) => (one["id"] = 3)));
    expect(read).toMatchObject({
      refusal: { errors: [{ message: "Type inattendu\u00A0: un texte attendu." }] },
    });
  });
});
