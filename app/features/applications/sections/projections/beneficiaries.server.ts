import { countOf, type Answers } from "~/domain/application/form/answers";
import { ageQuestions } from "~/domain/application/sections/beneficiaries";
import { joinSql, rawSql, sql } from "~/platform/database/sql.server";
import type { Projection, ProjectionTarget } from "./projection.server";

/** Column of each question. */
const columns = {
  total: "total",
  qpv: "district",
  female: "female",
  male: "male",
  other: "other",
  [ageQuestions["0-5"]]: "age_0_to_5",
  [ageQuestions["6-15"]]: "age_6_to_15",
  [ageQuestions["16-25"]]: "age_16_to_25",
  [ageQuestions["26-64"]]: "age_26_to_64",
  [ageQuestions["65+"]]: "age_65_and_over",
} as const;

export function projectBeneficiaries(answers: Answers, { applicationId }: ProjectionTarget): Projection {
  const names = Object.values(columns);
  const counts = Object.keys(columns).map((question) => sql`${countOf(answers, question)}::int`);
  const updates = names.map((name) => `${name} = EXCLUDED.${name}`).join(", ");
  return {
    changes: [
      sql`counted AS (
        INSERT INTO application_beneficiaries (application_id, ${rawSql(names.join(", "))})
        VALUES (${applicationId}::uuid, ${joinSql(counts)})
            ON CONFLICT (application_id) DO UPDATE SET ${rawSql(updates)})`,
    ],
  };
}
