import { z } from "zod";
import { accept, refuse, type Result } from "~/domain/result";
import { trimmed } from "~/domain/text/white-space";

type Position = readonly number[];
export type Area =
  | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly Position[])[])[] };

/** One district of an imported file. */
export interface DistrictFeature {
  readonly code: string;
  readonly label: string;
  readonly geometry: Area;
  /** The file itself says that the outline is invented. */
  readonly isInvented: boolean;
}

export interface DistrictFileFault {
  readonly code: "not-geojson" | "no-district" | "wrong-districts";
  /** What is wrong, one sentence a place in the file. */
  readonly sentences: readonly string[];
}

/** 2024 codes (QN) and those of the generation before (QP). Source: décrets n° 2023-1314 et n° 2014-1750. */
const codeShape = /^Q[NP][0-9][0-9A-Z]{4,6}$/;
const mostNamed = 10;
const mostDistricts = 5_000;

const collection = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.unknown()).max(mostDistricts),
});
const text = z.string().nullish();
/** Names of the official file of the ANCT first, then those of extracts. */
const feature = z.object({
  properties: z.object({
    code_qp: text,
    code: text,
    lib_qp: text,
    label: text,
    synthetic: z.boolean().nullish(),
  }),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullable(),
});
const ring = z.array(z.array(z.number()).min(2).max(4)).min(4).max(100_000);
const polygon = z.array(ring).min(1);
const areas = {
  Polygon: polygon,
  MultiPolygon: z.array(polygon).min(1),
} as const;

/**
 * The districts of a GeoJSON file such as the official one of the ANCT (`QP2024_France_Hexagonale_Outre_Mer_WGS84`):
 * polygons in degrees, longitude first. All that is wrong is said at once, and nothing of a wrong file is kept.
 */
export function readDistrictFile(value: unknown): Result<readonly DistrictFeature[], DistrictFileFault> {
  const read = collection.safeParse(value);
  if (!read.success) {
    const sentences = ["Le fichier n’est pas un GeoJSON de type FeatureCollection."];
    return refuse({ code: "not-geojson", sentences });
  }
  if (read.data.features.length === 0) {
    return refuse({ code: "no-district", sentences: ["Le fichier ne contient aucun quartier."] });
  }
  const districts: DistrictFeature[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const [index, one] of read.data.features.entries()) {
    const district = readFeature(one);
    if (typeof district === "string") faults.push(`Quartier n°\u00A0${index + 1}\u00A0: ${district}`);
    else if (seen.has(district.code)) {
      faults.push(
        `Quartier n°\u00A0${index + 1}\u00A0: le code ${district.code} est déjà plus haut dans le fichier.`,
      );
    } else {
      seen.add(district.code);
      districts.push(district);
    }
  }
  if (faults.length === 0) return accept(districts);
  const others = faults.length - mostNamed;
  const sentences = faults.slice(0, mostNamed);
  if (others > 0) sentences.push(`Et ${others} autres.`);
  return refuse({ code: "wrong-districts", sentences });
}

function readFeature(value: unknown): DistrictFeature | string {
  const read = feature.safeParse(value);
  if (!read.success) return "ses propriétés ou sa géométrie ne se lisent pas.";
  const { properties, geometry } = read.data;
  const code = trimmed(properties.code_qp ?? properties.code ?? "");
  if (code === "") return "il n’a pas de code (propriété code_qp).";
  if (!codeShape.test(code))
    return `le code «\u00A0${code.slice(0, 20)}\u00A0» n’est pas celui d’un quartier prioritaire.`;
  if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") {
    return `${code} n’est pas une surface (Polygon ou MultiPolygon).`;
  }
  const shape = areas[geometry.type].safeParse(geometry.coordinates);
  if (!shape.success) return `les coordonnées de ${code} ne forment pas une surface.`;
  const area = { type: geometry.type, coordinates: shape.data } as Area;
  const rings = ringsOf(area);
  if (!rings.every(isClosed)) return `un contour de ${code} n’est pas fermé.`;
  if (!rings.every((points) => points.every(isInDegrees))) {
    return `les coordonnées de ${code} ne sont pas en degrés (WGS84)\u00A0: le fichier est peut-être en Lambert 93.`;
  }
  const label = trimmed(properties.lib_qp ?? properties.label ?? "") || code;
  return { code, label, geometry: area, isInvented: properties.synthetic === true };
}

function ringsOf(area: Area): readonly (readonly Position[])[] {
  return area.type === "Polygon" ? area.coordinates : area.coordinates.flat();
}

function isClosed(points: readonly Position[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

function isInDegrees([longitude = NaN, latitude = NaN]: Position): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}
