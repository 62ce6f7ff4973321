import { readBudget } from "~/domain/application/sections/budget";
import type { InputPart } from "~/domain/application/form/section";
import type { Answers } from "~/domain/application/form/answers";
import { readAmount } from "~/domain/money/amount-text";
import { sql } from "~/platform/database/sql.server";
import { budgetLineChanges } from "./budget-lines.server";
import type { Projection, ProjectionTarget } from "./projection.server";

/** Lines of the project budget, what is asked of each funder of the call, and the amount requested. */
export function projectBudget(
  answers: Answers,
  { budget, requestedAmount = "" }: InputPart,
  { applicationId, funderIds }: ProjectionTarget,
): Projection {
  const asked = JSON.stringify(askedByFunder(answers, funderIds));
  return {
    columns: [sql`requested_cents = ${readAmount(requestedAmount)}::bigint`],
    changes: [
      ...budgetLineChanges(applicationId, "project", budget ?? { charges: [], products: [] }),
      sql`gone_requests AS (
        DELETE FROM funder_requests WHERE application_id = ${applicationId}::uuid
           AND funder_id NOT IN (SELECT (item->>'funder')::uuid FROM jsonb_array_elements(${asked}::jsonb) item))`,
      sql`new_requests AS (
        INSERT INTO funder_requests (application_id, funder_id, requested_cents)
        SELECT ${applicationId}::uuid, funder, cents
          FROM jsonb_to_recordset(${asked}::jsonb) AS request(funder uuid, cents bigint)
            ON CONFLICT (application_id, funder_id) DO UPDATE SET requested_cents = EXCLUDED.requested_cents)`,
    ],
  };
}

/** Amounts that cannot be read ask for nothing yet. */
function askedByFunder(answers: Answers, funderIds: ReadonlyMap<string, string>) {
  const asked = new Map<string, number>();
  for (const line of readBudget(answers).callFunding ?? []) {
    const funder = funderIds.get(line.funder);
    const amount = readAmount(line.amount);
    if (funder && amount) asked.set(funder, (asked.get(funder) ?? 0) + amount);
  }
  return [...asked].map(([funder, cents]) => ({ funder, cents }));
}
