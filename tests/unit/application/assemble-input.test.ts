import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readApplication } from "~/domain/eligibility/read-application";
import type { Application } from "~/domain/eligibility/application-input";
import { answersFromInput, callFundersOf } from "../../../prisma/seed/demo/answers-from-input";
import { sections } from "~/domain/application/sections";
import type { Answers } from "~/domain/application/form/answers";
import { assembleInput, type AnswersBySection } from "~/domain/application/form/assemble-input";

const fixtures = new URL("../../fixtures/eligibility/", import.meta.url);
const { cases } = readFixture("visible.json") as {
  cases: { id: string; why: string; application: Application }[];
};
const call = readFixture("call.json") as { code: string; eligibleQpv: string[]; eligibleCommunes: string[] };

describe("what a person types gives the rules the same application", () => {
  test.each(cases)("$id: $why", ({ application }) => {
    const funders = callFundersOf(application);
    const typed = answersFromInput(application, {
      funders,
      districts: call.eligibleQpv,
      communes: call.eligibleCommunes,
    });
    const assembled = assembleInput({
      id: application.id,
      submittedAt: application.submittedAt,
      call: { code: call.code, sections: null, funders },
      answers: asStored(typed),
      registry: application.association.registry,
      documents: application.documents,
      attestations: application.attestations,
      signatory: application.signatory,
    });
    expect(meaning(assembled)).toEqual(meaning(application));
    expect(readApplication(assembled).ok).toBe(true);
  });
});

test("nothing typed gives an application that can be judged", () => {
  const { nature, association } = assembleInput({
    id: "new",
    submittedAt: "2026-10-05T09:00:00Z",
    call: { code: call.code, sections: null, funders: [] },
    answers: {},
    registry: null,
    documents: [],
    attestations: { cer: false, upToDate: false, accurate: false, laicite: false, reporting: false },
    signatory: { isLegalRepresentative: true },
  });
  expect(nature?.form).toEqual([]);
  expect(association.name).toBe("");
});

/** Through the schema of each section, as `saveSection` does. */
function asStored(typed: AnswersBySection): AnswersBySection {
  return Object.fromEntries(
    sections.map((section) => [section.code, section.schema.parse(typed[section.code]) satisfies Answers]),
  );
}

/** Numbers and their text are one; what is null, absent or empty is one; lines and codes have no order. */
function meaning(value: unknown): unknown {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(meaning).sort((a, b) => key(a).localeCompare(key(b)));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value)
    .map(([name, item]) => [name, meaning(item)] as const)
    .filter(([, item]) => item !== null && item !== undefined && item !== "");
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function key(value: unknown): string {
  return (
    JSON.stringify(value, Object.keys(value !== null && typeof value === "object" ? value : {}).sort()) ?? ""
  );
}

function readFixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, fixtures), "utf8"));
}
