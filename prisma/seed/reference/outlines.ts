import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Tx } from "~/platform/database/database.server";

const geometry = z.object({ type: z.enum(["Polygon", "MultiPolygon"]), coordinates: z.array(z.json()) });
const communesFile = z.object({
  license: z.string(),
  features: z.array(z.object({ properties: z.object({ insee: z.string() }), geometry })),
});
const districtsFile = z.object({
  features: z.array(z.object({ properties: z.object({ code: z.string() }), geometry })),
});

/**
 * Writes the outlines of the communes, and illustrative ones for the priority districts: the official outlines
 * are for an administrator to import. What is there stays.
 */
export async function installOutlines(tx: Tx, at: Date): Promise<void> {
  const communes = communesFile.parse(await readData("communes-cahc-outlines.geojson"));
  for (const { properties, geometry: outline } of communes.features)
    await tx.commune.updateMany({
      where: { code: properties.insee, outlineSource: null },
      data: { outline, outlineSource: communes.license },
    });
  const districts = districtsFile.parse(await readData("qpv-illustrative-outlines.geojson"));
  await tx.districtOutline.createMany({
    data: districts.features.map(({ properties, geometry: outline }) => ({
      code: properties.code,
      geometry: outline,
      source: "Contour inventé, pour illustrer",
      isReal: false,
      importedAt: at,
    })),
    skipDuplicates: true,
  });
}

async function readData(file: string): Promise<unknown> {
  return JSON.parse(await readFile(`prisma/seed/data/${file}`, "utf8"));
}
