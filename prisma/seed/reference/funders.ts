import type { Tx } from "~/platform/database/database.server";

/** The partners of the contrat de ville that decide on money of their own. */
export const funders = [
  { code: "ETAT", name: "État – BOP 147", shortName: "État", kind: "STATE", account: "74-STATE" },
  {
    code: "EPCI",
    name: "Communauté d’agglomération",
    shortName: "Agglomération",
    kind: "EPCI",
    account: "74-EPCI",
  },
  {
    code: "CAF",
    name: "Caisse d’allocations familiales",
    shortName: "CAF",
    kind: "SOCIAL",
    account: "74-SOCIAL",
  },
  { code: "DEPT", name: "Département", shortName: "Département", kind: "DEPT", account: "74-DEPT" },
  { code: "REGION", name: "Région", shortName: "Région", kind: "REGION", account: "74-REGION" },
] as const;

export type FunderCode = (typeof funders)[number]["code"];

/** Writes the funders; those there stay. */
export async function installFunders(tx: Tx): Promise<void> {
  await tx.funder.createMany({
    data: funders.map((funder, position) => ({ ...funder, position })),
    skipDuplicates: true,
  });
}
