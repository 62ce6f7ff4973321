import type { Tx } from "~/platform/database/database.server";
import type { PreparedSession } from "./prepared-session";

/** Names of the priority districts where the dossiers of the session take place, by code. */
export async function findDistricts(
  tx: Tx,
  { dossiers }: Pick<PreparedSession, "dossiers">,
): Promise<ReadonlyMap<string, string>> {
  const codes = [...new Set(dossiers.flatMap(({ districts }) => districts))];
  const rows = await tx.priorityDistrict.findMany({
    where: { code: { in: codes } },
    orderBy: { label: "asc" },
    select: { code: true, label: true },
  });
  return new Map(rows.map(({ code, label }) => [code, label]));
}
