import { z } from "zod";

const retired = z.boolean().nullish();

const operationalObjective = z.object({ code: z.string(), label: z.string(), retired });

const strategicObjective = z.object({
  code: z.string(),
  label: z.string(),
  retired,
  operationalObjectives: z.array(operationalObjective),
});

const pillar = z.object({
  code: z.string(),
  label: z.string(),
  shortLabel: z.string().nullish(),
  strategicObjectives: z.array(strategicObjective),
});

/** The tree of a contrat de ville: pillars, strategic and operational objectives. Codes are never renumbered. */
export const programmeSchema = z.object({ title: z.string(), pillars: z.array(pillar) });

export type Programme = z.output<typeof programmeSchema>;

/**
 * Codes of the objectives a project may name, by pillar: the operational objectives in force, and the strategic
 * ones in force that have no operational objective at all. Codes of actions are not objectives.
 */
export function admissibleObjectives(programme: Programme): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    programme.pillars.map(({ code, strategicObjectives }) => [
      code,
      new Set(
        strategicObjectives
          .flatMap((strategic) =>
            strategic.operationalObjectives.length > 0 ? strategic.operationalObjectives : [strategic],
          )
          .filter((objective) => !objective.retired)
          .map((objective) => objective.code),
      ),
    ]),
  );
}
