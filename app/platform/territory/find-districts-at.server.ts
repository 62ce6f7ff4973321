import type { Area } from "~/domain/territory/district-file";
import { districtsAt, type Coordinates } from "~/domain/territory/districts-at";
import type { Tx } from "~/platform/database/database.server";

export interface DistrictsFound {
  readonly codes: readonly string[];
  /** Some outline it was compared with is invented: the answer only illustrates. */
  readonly restsOnInvented: boolean;
}

/** The priority districts of the portal's list in which a point lies, by the outlines of this moment. */
export async function findDistrictsAt(tx: Tx, point: Coordinates): Promise<DistrictsFound> {
  const listed = await tx.priorityDistrict.findMany({ take: 2_000, select: { code: true } });
  const outlines = await tx.districtOutline.findMany({
    where: { code: { in: listed.map(({ code }) => code) } },
    select: { code: true, geometry: true, isReal: true },
  });
  const shapes = outlines.map(({ code, geometry }) => ({ code, geometry: geometry as unknown as Area }));
  return { codes: districtsAt(point, shapes), restsOnInvented: outlines.some(({ isReal }) => !isReal) };
}
