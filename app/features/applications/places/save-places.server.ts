import type { Actor } from "~/domain/access/actor";
import { isOpenToApplicant } from "~/domain/application/lifecycle";
import { callStateAt } from "~/domain/call/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import type { Ports } from "~/platform/ports.server";
import { record } from "~/platform/journal/record.server";
import { findDistrictsAt } from "~/platform/territory/find-districts-at.server";
import { holdDraft } from "../sections/find-draft.server";
import type { PlacesAnswer } from "./places-form.schema";

export type SavePlacesRefusal = { readonly code: "not-found" } | { readonly code: "not-editable" };

/**
 * Says where the places of a draft are. Coordinates give their districts at once; an address waits for the
 * geocoder, which a worker asks. Places that the section on the territory no longer names are forgotten.
 */
export async function savePlaces(
  { db, now }: Ports,
  actor: Actor,
  { number, places }: { number: string; places: PlacesAnswer },
): Promise<Result<undefined, SavePlacesRefusal>> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, actor, number);
    if (!draft) return refuse({ code: "not-found" });
    const at = now();
    if (!isOpenToApplicant(draft.status) || callStateAt(draft.calendar, at) !== "open") {
      return refuse({ code: "not-editable" });
    }
    const applicationId = draft.id;
    const [named, known] = await Promise.all([
      tx.applicationTerritory.findMany({ where: { applicationId, kind: "place" }, select: { code: true } }),
      tx.applicationPlace.findMany({ where: { applicationId } }),
    ]);
    const names = new Set(named.map(({ code }) => code));
    await tx.applicationPlace.deleteMany({ where: { applicationId, place: { notIn: [...names] } } });
    for (const { place, address, coordinates } of places) {
      if (!names.has(place)) continue;
      const before = known.find((one) => one.place === place);
      const isSameAddress = before?.address === address && before.locatedBy === "geocoder";
      if (coordinates === null && isSameAddress) continue;
      const found = coordinates && (await findDistrictsAt(tx, coordinates));
      const data = {
        address,
        latitude: coordinates?.latitude ?? null,
        longitude: coordinates?.longitude ?? null,
        locatedBy: coordinates ? "typed" : null,
        districts: [...(found?.codes ?? [])],
        restsOnInvented: found?.restsOnInvented ?? false,
        computedAt: found ? at : null,
        attempts: 0,
      };
      await tx.applicationPlace.upsert({
        where: { applicationId_place: { applicationId, place } },
        create: { applicationId, place, ...data },
        update: data,
      });
    }
    await record(tx, {
      at,
      event: "application.places-located",
      actor,
      subject: { type: "application", id: applicationId },
      applicationId,
      facts: { places: names.size },
    });
    return accept();
  });
}
