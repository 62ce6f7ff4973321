import { describe, expect, it } from "vitest";
import { readDistrictFile } from "./district-file";

const square = [
  [
    [2, 50],
    [3, 50],
    [3, 51],
    [2, 51],
    [2, 50],
  ],
];

function file(properties: object, geometry: unknown = { type: "Polygon", coordinates: square }): unknown {
  return { type: "FeatureCollection", features: [{ type: "Feature", properties, geometry }] };
}

describe("a file of district outlines", () => {
  it("is read with the property names of the official file, or those of an extract", () => {
    const official = { code_qp: "QN06203M ", lib_qp: "Plantigeons", insee_com: "62215", lib_com: "Carvin" };
    expect(readDistrictFile(file(official))).toMatchObject({
      ok: true,
      value: [{ code: "QN06203M", label: "Plantigeons", isInvented: false }],
    });
    expect(readDistrictFile(file({ code: "QN06203M", label: "Plantigeons", synthetic: true }))).toMatchObject(
      {
        value: [{ code: "QN06203M", isInvented: true }],
      },
    );
  });

  it.each<[string, unknown, RegExp]>([
    ["no code", file({ lib_qp: "x" }), /n’a pas de code/],
    ["a code that is none", file({ code_qp: "62215" }), /n’est pas celui d’un quartier/],
    [
      "a point",
      file({ code_qp: "QN06203M" }, { type: "Point", coordinates: [2, 50] }),
      /n’est pas une surface/,
    ],
    ["no geometry", file({ code_qp: "QN06203M" }, null), /n’est pas une surface/],
    [
      "an outline that is not closed",
      file(
        { code_qp: "QN06203M" },
        {
          type: "Polygon",
          coordinates: [
            [
              [2, 50],
              [3, 50],
              [3, 51],
              [2, 51],
            ],
          ],
        },
      ),
      /n’est pas fermé/,
    ],
    [
      "metres of Lambert 93",
      file(
        { code_qp: "QN06203M" },
        {
          type: "Polygon",
          coordinates: [
            [
              [696000, 7043000],
              [696100, 7043000],
              [696100, 7043100],
              [696000, 7043000],
            ],
          ],
        },
      ),
      /Lambert 93/,
    ],
    [
      "text for coordinates",
      file({ code_qp: "QN06203M" }, { type: "Polygon", coordinates: [[["2", "50"]]] }),
      /ne forment pas/,
    ],
  ])("is refused with %s", (_situation, value, sentence) => {
    const read = readDistrictFile(value);
    expect(read).toMatchObject({ ok: false, refusal: { code: "wrong-districts" } });
    expect(read.ok ? "" : read.refusal.sentences.join(" ")).toMatch(sentence);
  });

  it("is refused whole when one district comes twice", () => {
    const features = [file({ code_qp: "QN06203M" }), file({ code_qp: "QN06203M" })].map(
      (one) => (one as { features: unknown[] }).features[0],
    );
    expect(readDistrictFile({ type: "FeatureCollection", features })).toMatchObject({ ok: false });
  });
});
