import { Prisma } from "~/generated/prisma/client.js";
import type { Tx } from "~/platform/database/database.server";
import type { Projection } from "./projections/projection.server";

/** Writes the projection of a section and the instant of the change, in one statement. */
export async function writeProjection(
  tx: Tx,
  applicationId: string,
  at: Date,
  { columns = [], changes = [] }: Projection,
): Promise<void> {
  const prefix = changes.length > 0 ? Prisma.sql`WITH ${Prisma.join([...changes], ", ")} ` : Prisma.empty;
  const assigned = Prisma.join([...columns, Prisma.sql`updated_at = ${at}::timestamptz`], ", ");
  await tx.$executeRaw`${prefix}UPDATE applications SET ${assigned} WHERE id = ${applicationId}::uuid`;
}
