import type { Actor } from "~/domain/access/actor";
import { isOpenToApplicant } from "~/domain/application/lifecycle";
import { callStateAt } from "~/domain/call/lifecycle";
import type { LocatedPlace } from "~/domain/territory/place-words";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";
import { locatedPlaces, placesSelect } from "~/platform/territory/located-places.server";
import { callWindow } from "../call-window.server";

export interface PlacesView {
  readonly number: string;
  readonly isEditable: boolean;
  readonly places: readonly LocatedPlace[];
}

/** The places of the actor's own application, with where they are. */
export async function findPlaces(
  { db, now }: Ports,
  actor: Actor,
  number: string,
): Promise<PlacesView | null> {
  const row = await db.application.findFirst({
    where: { number, ...applicationsOfOwn(actor, "application.read") },
    select: { status: true, call: { select: callWindow }, ...placesSelect },
  });
  if (!row) return null;
  return {
    number,
    isEditable: isOpenToApplicant(row.status) && callStateAt(row.call, now()) === "open",
    places: await locatedPlaces(db, row),
  };
}
