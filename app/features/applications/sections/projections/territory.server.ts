import type { InputPart } from "~/domain/application/form/section";
import { sql } from "~/platform/database/sql.server";
import type { Projection, ProjectionTarget } from "./projection.server";

/**
 * Districts, communes and places of the project. What stays is left alone: one statement cannot remove and add
 * the same key.
 */
export function projectTerritory({ project }: InputPart, { applicationId }: ProjectionTarget): Projection {
  const { qpv = [], communes = [], locations } = project?.territory ?? {};
  const places = JSON.stringify([
    ...qpv.map((code) => ({ kind: "district", code })),
    ...communes.map((code) => ({ kind: "commune", code })),
    ...(locations ?? []).map((code) => ({ kind: "place", code })),
  ]);
  return {
    changes: [
      sql`gone_places AS (
        DELETE FROM application_territories held WHERE application_id = ${applicationId}::uuid
           AND NOT EXISTS (SELECT FROM jsonb_to_recordset(${places}::jsonb) AS place(kind text, code text)
                            WHERE place.kind = held.kind::text AND place.code = held.code))`,
      sql`new_places AS (
        INSERT INTO application_territories (application_id, kind, code)
        SELECT ${applicationId}::uuid, kind::territory_kind, code
          FROM jsonb_to_recordset(${places}::jsonb) AS place(kind text, code text)
            ON CONFLICT DO NOTHING)`,
    ],
  };
}
