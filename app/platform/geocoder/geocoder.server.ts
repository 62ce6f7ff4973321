import { z } from "zod";
import type { Coordinates } from "~/domain/territory/districts-at";

export type Located =
  | { readonly state: "found"; readonly at: Coordinates }
  /** The service knows no such address, or only its street's town. */
  | { readonly state: "unknown" }
  /** The service did not answer as it should: ask again later. */
  | { readonly state: "unreachable" };

/** Finds where an address is. */
export type Geocoder = (address: string) => Promise<Located>;

const withinMs = 5_000;
const mostBytes = 200_000;
/** Below this the Base Adresse Nationale advises to ask a person. */
const leastScore = 0.5;

const answer = z.object({
  features: z.array(
    z.object({
      geometry: z.object({
        coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
      }),
      properties: z.object({ score: z.number(), type: z.string().nullish() }),
    }),
  ),
});

/**
 * A geocoder of the shape of the Base Adresse Nationale (`GET …?q=<address>&limit=1`, GeoJSON back). Whatever goes
 * wrong on the way is "unreachable": no page waits for it, and nothing is refused for it.
 */
export function openGeocoder(url: string): Geocoder {
  return async (address) => {
    const asked = new URL(url);
    asked.searchParams.set("q", address);
    asked.searchParams.set("limit", "1");
    try {
      const response = await fetch(asked, { signal: AbortSignal.timeout(withinMs), redirect: "error" });
      const text = await response.text();
      if (!response.ok || text.length > mostBytes) return { state: "unreachable" };
      const read = answer.safeParse(JSON.parse(text));
      if (!read.success) return { state: "unreachable" };
      const [best] = read.data.features;
      if (!best || best.properties.score < leastScore || best.properties.type === "municipality") {
        return { state: "unknown" };
      }
      const [longitude, latitude] = best.geometry.coordinates;
      return { state: "found", at: { latitude, longitude } };
    } catch {
      return { state: "unreachable" };
    }
  };
}
