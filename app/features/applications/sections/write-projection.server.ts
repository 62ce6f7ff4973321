import { joinSql, noSql, sql } from "~/platform/database/sql.server";
import type { Tx } from "~/platform/database/database.server";
import type { Projection } from "./projections/projection.server";

/** Writes the projection of a section and the instant of the change, in one statement. */
export async function writeProjection(
  tx: Tx,
  applicationId: string,
  at: Date,
  { columns = [], changes = [] }: Projection,
): Promise<void> {
  const prefix = changes.length > 0 ? sql`WITH ${joinSql([...changes], ", ")} ` : noSql;
  const assigned = joinSql([...columns, sql`updated_at = ${at}::timestamptz`], ", ");
  await tx.$executeRaw`${prefix}UPDATE applications SET ${assigned} WHERE id = ${applicationId}::uuid`;
}
