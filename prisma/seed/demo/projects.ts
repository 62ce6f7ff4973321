import { readFileSync } from "node:fs";
import { z } from "zod";

const project = z.object({
  key: z.string(),
  association: z.string(),
  title: z.string(),
  objective: z.string(),
  goals: z.string(),
  description: z.string(),
  /** Priority district and commune where it takes place. */
  district: z.string(),
  commune: z.string(),
  people: z.int(),
  /** Out of `people`, those who live in the district. */
  residents: z.int(),
  /** Asked of the State and of the agglomération, in whole euros. */
  state: z.int(),
  agglomeration: z.int(),
});

/** A project of the demonstration: what sets it apart; the rest of its dossier follows from its pillar. */
export type DemoProject = z.output<typeof project>;

const file = z.array(project).parse(JSON.parse(readFileSync("prisma/seed/data/demo-projects.json", "utf8")));

export const demoProjects: ReadonlyMap<string, DemoProject> = new Map(file.map((one) => [one.key, one]));
