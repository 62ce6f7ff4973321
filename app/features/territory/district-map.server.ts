import { geoIdentity, geoPath } from "d3-geo";
import { z } from "zod";
import { labelPlace } from "~/domain/territory/label-place";
import { spreadMarkers } from "~/domain/territory/spread-markers";
import type { Ports } from "~/platform/ports.server";

export interface MappedDistrict {
  /** Number on the map and in the list. */
  readonly number: number;
  readonly code: string;
  readonly label: string;
  readonly communes: readonly string[];
  /** Null while nothing is known of where it lies. */
  readonly outline: {
    readonly path: string;
    readonly at: readonly [x: number, y: number];
    /** Where its number stands, apart from the others. */
    readonly marker: readonly [x: number, y: number];
    readonly isReal: boolean;
    readonly source: string;
  } | null;
}

export interface DistrictMap {
  readonly width: number;
  readonly height: number;
  readonly communes: readonly {
    readonly name: string;
    readonly path: string;
    /** Middle of its name. */
    readonly label: readonly [x: number, y: number];
  }[];
  readonly communesSource: string | null;
  readonly districts: readonly MappedDistrict[];
}

const ring = z.array(z.tuple([z.number(), z.number()]).rest(z.number()));
const area = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring)) }),
]);

type Area = z.output<typeof area>;

/** The drawing is at most so large; its shorter side is that of the territory. */
const widest = 960;
const highest = 640;
const margin = 48;
/** Of a number above its district, and between two numbers; they have the size of a finger. */
const lift = 30;
const apart = 34;

/**
 * The priority districts drawn on the communes, north at the top. The scale is that of the middle latitude, which on
 * one agglomération is right to a thousandth.
 */
export async function drawDistrictMap({ db }: Pick<Ports, "db">): Promise<DistrictMap> {
  const [communes, districts, outlines] = await Promise.all([
    db.commune.findMany({ orderBy: { name: "asc" } }),
    db.priorityDistrict.findMany({ orderBy: [{ code: "asc" }] }),
    db.districtOutline.findMany(),
  ]);
  const known = districts.map((district) => ({
    ...district,
    outline: outlines.find(({ code }) => code === district.code) ?? null,
  }));
  const grounds = communes.flatMap(({ name, outline, outlineSource }) => {
    const shape = readArea(outline);
    return shape ? [{ name, shape, source: outlineSource }] : [];
  });
  const areas = known.map(({ outline }) => readArea(outline?.geometry));
  const drawn = [...grounds.map(({ shape }) => shape), ...areas.flatMap((shape) => shape ?? [])];
  const { draw, width, height } = drawingOf(drawn);
  const shapes = areas.map((shape) => (shape ? draw(shape) : null));
  const places = shapes.flatMap((shape) => (shape ? [{ x: shape.at[0], y: shape.at[1] - lift }] : []));
  const placed = spreadMarkers(places, apart);
  const markers = [...placed];
  const nameOf = new Map(communes.map(({ code, name }) => [code, name]));
  return {
    width,
    height,
    communes: grounds.map(({ name, shape }) => {
      const { path, at } = draw(shape);
      return { name, path, label: labelPlace(name, { x: at[0], y: at[1] }, placed) };
    }),
    communesSource: grounds[0]?.source ?? null,
    districts: known.map(({ code, label, communeCodes, communeNames, outline }, index) => {
      const shape = shapes[index];
      const marker = shape && markers.shift();
      return {
        number: index + 1,
        code,
        label,
        communes: communeCodes.map((commune, place) => communeNames[place] ?? nameOf.get(commune) ?? commune),
        outline:
          shape && marker && outline
            ? { ...shape, marker: [marker.x, marker.y], isReal: outline.isReal, source: outline.source }
            : null,
      };
    }),
  };
}

function readArea(stored: unknown): Area | null {
  const read = area.safeParse(stored);
  return read.success ? read.data : null;
}

/** Draws areas on one plane, so that the way a ring turns has no meaning, in a frame that follows their outline. */
function drawingOf(areas: readonly Area[]) {
  const latitudes = areas
    .flatMap((shape) => shape.coordinates.flat(3) as number[])
    .filter((_, index) => index % 2 === 1);
  const middle = latitudes.length === 0 ? 0 : (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const narrow = Math.cos((middle * Math.PI) / 180);
  const flatten = (shape: Area) => ({ ...shape, coordinates: narrowed(shape.coordinates, narrow) }) as Area;
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [margin, margin],
        [widest - margin, highest - margin],
      ],
      { type: "GeometryCollection", geometries: areas.map(flatten) },
    );
  const path = geoPath(projection).digits(1);
  const [[left, top], [right, bottom]] = path.bounds({
    type: "GeometryCollection",
    geometries: areas.map(flatten),
  });
  const [x0, y0] = projection.translate();
  projection.translate([x0 - left + margin, y0 - top + margin]);
  return {
    width: Math.ceil(right - left) + 2 * margin,
    height: Math.ceil(bottom - top) + 2 * margin,
    draw(shape: Area) {
      const flat = flatten(shape);
      const [x, y] = path.centroid(flat);
      return { path: path(flat) ?? "", at: [Math.round(x), Math.round(y)] as const };
    },
  };
}

type Nested = readonly number[] | readonly Nested[];

function narrowed(coordinates: Nested, factor: number): Nested {
  if (typeof coordinates[0] === "number") {
    const [x = 0, y = 0] = coordinates as readonly number[];
    return [x * factor, y];
  }
  return (coordinates as readonly Nested[]).map((inner) => narrowed(inner, factor));
}
