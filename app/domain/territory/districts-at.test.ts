import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDistrictFile } from "./district-file";
import { districtsAt, readCoordinates, type Outline } from "./districts-at";

const project = new URL("../../../", import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, project), "utf8"));

const ring = (low: number, high: number) => [
  [low, low],
  [high, low],
  [high, high],
  [low, high],
  [low, low],
];
const withHole: Outline = {
  code: "QN00001N",
  geometry: { type: "Polygon", coordinates: [ring(0, 10), ring(4, 6)] },
};
const islands: Outline = {
  code: "QN00002N",
  geometry: { type: "MultiPolygon", coordinates: [[ring(9, 12)], [ring(20, 21)]] },
};
const at = (longitude: number, latitude: number) => districtsAt({ latitude, longitude }, [islands, withHole]);

describe("the district of a point", () => {
  it.each<[string, number, number, string[]]>([
    ["inside", 2, 2, ["QN00001N"]],
    ["on an edge", 0, 5, ["QN00001N"]],
    ["on a corner", 0, 0, ["QN00001N"]],
    ["in the hole", 5, 5, []],
    ["on the edge of the hole", 4, 5, ["QN00001N"]],
    ["outside, level with a corner", -1, 0, []],
    ["outside, level with an edge", 11, 10.000001, ["QN00002N"]],
    ["in two at once", 9.5, 9.5, ["QN00001N", "QN00002N"]],
    ["on the second island", 20.5, 20.5, ["QN00002N"]],
    ["between the islands", 15, 15, []],
  ])("%s", (_situation, longitude, latitude, codes) => {
    expect(at(longitude, latitude)).toEqual(codes);
  });

  it("is that of every point whose answer is known", () => {
    const outlines = readDistrictFile(read("prisma/seed/data/qpv-illustrative-outlines.geojson"));
    if (!outlines.ok) throw new Error(outlines.refusal.sentences.join(" "));
    const { tests } = read("tests/fixtures/territory/point-tests.json") as {
      tests: { lon: number; lat: number; qpv: string[]; why: string }[];
    };
    expect(tests.length).toBeGreaterThan(20);
    for (const { lon, lat, qpv, why } of tests) {
      expect(districtsAt({ latitude: lat, longitude: lon }, outlines.value), why).toEqual([...qpv].sort());
    }
  });
});

describe("coordinates as people copy them", () => {
  it.each([
    ["50.488, 2.9455", { latitude: 50.488, longitude: 2.9455 }],
    ["50,488 ; 2,9455", { latitude: 50.488, longitude: 2.9455 }],
    [" -12.8, 45.15 ", { latitude: -12.8, longitude: 45.15 }],
    ["50.488", null],
    ["91.0, 2.0", null],
    ["50.488, 181.0", null],
    ["Maison de quartier", null],
  ])("%s", (typed, expected) => {
    expect(readCoordinates(typed)).toEqual(expected);
  });
});
