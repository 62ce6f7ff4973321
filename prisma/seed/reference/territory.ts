import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Tx } from "~/platform/database/database.server";

const communesFile = z.object({
  communes: z.array(z.object({ insee: z.string(), name: z.string(), postcodes: z.array(z.string()) })),
});
const districtsFile = z.object({
  qpv: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      communes: z.array(z.object({ insee: z.string(), name: z.string() })),
    }),
  ),
});

/** Writes the communes of the agglomération and its priority districts of 2024; what is there stays. */
export async function installTerritory(tx: Tx): Promise<void> {
  const { communes } = communesFile.parse(await readData("communes-cahc.json"));
  await tx.commune.createMany({
    data: communes.map(({ insee, name, postcodes }) => ({ code: insee, name, postcodes })),
    skipDuplicates: true,
  });
  const { qpv } = districtsFile.parse(await readData("qpv-cahc-2024.json"));
  await tx.priorityDistrict.createMany({
    data: qpv.map(({ code, label, communes }) => ({
      code,
      label,
      vintage: 2024,
      communeCodes: communes.map(({ insee }) => insee),
      communeNames: communes.map(({ name }) => name),
      source: "ANCT, décret 2023-1314 du 28 décembre 2023, Licence Ouverte 2.0",
    })),
    skipDuplicates: true,
  });
}

async function readData(file: string): Promise<unknown> {
  return JSON.parse(await readFile(`prisma/seed/data/${file}`, "utf8"));
}
