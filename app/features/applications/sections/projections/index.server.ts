import type { Answers } from "~/domain/application/form/answers";
import type { InputPart } from "~/domain/application/form/section";
import type { SectionCode } from "~/domain/application/sections";
import { sql } from "~/platform/database/sql.server";
import { projectBeneficiaries } from "./beneficiaries.server";
import { projectBudget } from "./budget.server";
import { budgetLineChanges } from "./budget-lines.server";
import type { Projection, ProjectionTarget } from "./projection.server";
import { projectTerritory } from "./territory.server";

type Projector = (answers: Answers, input: InputPart, target: ProjectionTarget) => Projection;

/** Sections of which something is kept as rows or columns too. */
export const projections: { readonly [Code in SectionCode]?: Projector } = {
  project: (_answers, { project }) => ({
    columns: [sql`title = ${project?.title?.trim() ?? ""}::text`],
  }),
  "association-budget": (_answers, { association }, { applicationId }) => ({
    changes: budgetLineChanges(
      applicationId,
      "association",
      association?.budget ?? { charges: [], products: [] },
    ),
  }),
  budget: projectBudget,
  territory: (_answers, input, target) => projectTerritory(input, target),
  beneficiaries: (answers, _input, target) => projectBeneficiaries(answers, target),
};
