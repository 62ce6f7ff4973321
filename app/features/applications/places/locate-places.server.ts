import type { Geocoder } from "~/platform/geocoder/geocoder.server";
import type { Ports } from "~/platform/ports.server";
import { findDistrictsAt } from "~/platform/territory/find-districts-at.server";

const atOnce = 50;

/**
 * Asks the geocoder where the places with an address are. An address that it does not know is not asked again; an
 * outage is, five times at most. Nothing is held while the service is asked.
 */
export async function locatePlaces({ db, now }: Ports, geocoder: Geocoder): Promise<void> {
  const waiting = await db.applicationPlace.findMany({
    where: { computedAt: null, address: { not: "" }, attempts: { lt: 5 } },
    orderBy: { attempts: "asc" },
    take: atOnce,
  });
  for (const { applicationId, place, address, attempts } of waiting) {
    const located = await geocoder(address);
    const where = { applicationId, place, address, computedAt: null };
    if (located.state === "unreachable") {
      await db.applicationPlace.updateMany({ where, data: { attempts: attempts + 1 } });
      // The others would fare no better now.
      return;
    }
    if (located.state === "unknown") {
      await db.applicationPlace.updateMany({ where, data: { computedAt: now(), districts: [] } });
      continue;
    }
    const { codes, restsOnInvented } = await findDistrictsAt(db, located.at);
    await db.applicationPlace.updateMany({
      where,
      data: {
        ...located.at,
        locatedBy: "geocoder",
        districts: [...codes],
        restsOnInvented,
        computedAt: now(),
      },
    });
  }
}
