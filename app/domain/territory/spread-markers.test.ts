import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadMarkers } from "./spread-markers";

test("markers that stand apart stay where they are", () => {
  const markers = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  expect(spreadMarkers(markers, 26)).toEqual(markers);
});

test("a dozen markers, even on one spot, end apart and near", () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: 0, max: 60 }) });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 12 }), (markers) => {
      const places = spreadMarkers(markers, 26);
      for (const [index, one] of places.entries()) {
        for (const other of places.slice(index + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(20);
        }
        expect(Math.hypot(one.x - markers[index]!.x, one.y - markers[index]!.y)).toBeLessThan(150);
      }
    }),
  );
});
