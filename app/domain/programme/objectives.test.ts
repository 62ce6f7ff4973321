import { describe, expect, it } from "vitest";
import { sampleProgramme } from "../../../tests/fixtures/eligibility/files";
import { admissibleObjectives, type Programme } from "./objectives";

describe("admissibleObjectives", () => {
  it("offers the operational objectives of the contrat de ville and the one strategic objective without any", () => {
    const admissible = admissibleObjectives(sampleProgramme);
    expect([...admissible].map(([pillar, codes]) => [pillar, codes.size])).toEqual([
      ["EMPLOI", 11],
      ["SANTE", 14],
      ["CADRE", 26],
      ["JEUNESSE", 13],
    ]);
    expect(admissible.get("JEUNESSE")?.has("JEUNESSE-3")).toBe(true);
    expect(admissible.get("SANTE")?.has("SANTE-2")).toBe(false);
  });

  it("leaves out what is retired; a strategic objective whose operational ones are all retired is no substitute", () => {
    const objective = (code: string, isRetired = false) => ({ code, label: code, retired: isRetired });
    const programme: Programme = {
      title: "",
      pillars: [
        {
          code: "P",
          label: "",
          strategicObjectives: [
            { ...objective("P-1"), operationalObjectives: [objective("P-1.1"), objective("P-1.2", true)] },
            { ...objective("P-2"), operationalObjectives: [objective("P-2.1", true)] },
            { ...objective("P-3", true), operationalObjectives: [] },
            { ...objective("P-4"), operationalObjectives: [] },
          ],
        },
      ],
    };
    expect([...(admissibleObjectives(programme).get("P") ?? [])]).toEqual(["P-1.1", "P-4"]);
  });
});
