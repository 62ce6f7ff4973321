import { enumerated } from "~/domain/eligibility/wording";

/** A place of a project, with the priority districts in which it lay when that was reckoned. */
export interface LocatedPlace {
  readonly place: string;
  readonly address: string;
  /** As typed; empty when they come from the address. */
  readonly coordinates: string;
  readonly isLocated: boolean;
  /** Names of the districts. */
  readonly districts: readonly string[];
  readonly restsOnInvented: boolean;
  readonly computedAt: Date | null;
}

/** "dans le quartier Plantigeons", as it stands after the day on which it was reckoned. */
export function districtsInWords({
  isLocated,
  districts,
}: Pick<LocatedPlace, "isLocated" | "districts">): string {
  if (!isLocated) return "adresse introuvable";
  if (districts.length === 0) return "hors des quartiers prioritaires";
  return districts.length === 1
    ? `dans le quartier ${districts[0]}`
    : `dans les quartiers ${enumerated(districts)}`;
}
