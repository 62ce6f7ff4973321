import type { LocatedPlace } from "~/domain/territory/place-words";
import type { Prisma } from "~/generated/prisma/client.js";
import type { Tx } from "~/platform/database/database.server";

/** What a dossier says of its places: goes into the `select` of a query on applications. */
export const placesSelect = {
  territories: { where: { kind: "place" }, orderBy: { code: "asc" }, select: { code: true } },
  places: true,
} as const satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof placesSelect }>;

/** The places that the section on the territory names, with where they are and in which districts. */
export async function locatedPlaces(tx: Tx, { territories, places }: Row): Promise<LocatedPlace[]> {
  const codes = places.flatMap(({ districts }) => districts);
  const districts = await tx.priorityDistrict.findMany({
    where: { code: { in: codes } },
    select: { code: true, label: true },
  });
  const labels = new Map(districts.map(({ code, label }) => [code, label]));
  return territories.map(({ code }) => {
    const known = places.find(({ place }) => place === code);
    return {
      place: code,
      address: known?.address ?? "",
      coordinates:
        known?.locatedBy === "typed" && known.latitude !== null && known.longitude !== null
          ? `${known.latitude}, ${known.longitude}`
          : "",
      isLocated: known?.locatedBy != null,
      districts: (known?.districts ?? []).map((district) => labels.get(district) ?? district),
      restsOnInvented: known?.restsOnInvented ?? false,
      computedAt: known?.computedAt ?? null,
    };
  });
}
