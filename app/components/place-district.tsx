import { districtsInWords, type LocatedPlace } from "~/domain/territory/place-words";
import { DateTime } from "./date-time";

/** The computed, dated answer to "is this place in a priority district?". */
export function PlaceDistrict({ place }: { place: LocatedPlace }) {
  if (place.computedAt === null) {
    return <>{place.address === "" ? "Pas encore situé" : "Adresse en cours de recherche"}</>;
  }
  return (
    <>
      Calculé le <DateTime at={place.computedAt} />
      {"\u00A0: "}
      {districtsInWords(place)}
      {place.restsOnInvented && " (contours de démonstration, inventés)"}
    </>
  );
}
