import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Area } from "./district-file";

export interface Outline {
  readonly code: string;
  readonly geometry: Area;
}

/** Degrees in WGS84. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Codes of the districts in which a point lies, in order. The edge of an outline belongs to it, a hole does not; a
 * point may lie in several.
 */
export function districtsAt({ latitude, longitude }: Coordinates, outlines: readonly Outline[]): string[] {
  return outlines
    .filter(({ geometry }) => booleanPointInPolygon([longitude, latitude], geometry as never))
    .map(({ code }) => code)
    .sort();
}

/** "50.488, 2.9455" or "50,488 ; 2,9455" as people copy it from a map, latitude first; null when it is not that. */
export function readCoordinates(text: string): Coordinates | null {
  const match = typed.exec(text);
  if (!match) return null;
  const [latitude, longitude] = [match[1], match[2]].map((part) =>
    Number((part ?? "").replace(",", ".")),
  ) as [number, number];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

// bounded input: a line of a form, at most 60 characters
const typed = /^\s*(-?\d{1,2}(?:[.,]\d{1,10})?)\s*(?:;|,\s)\s*(-?\d{1,3}(?:[.,]\d{1,10})?)\s*$/;
