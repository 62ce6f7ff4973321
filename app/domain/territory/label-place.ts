import type { Marker } from "./spread-markers";

/** Where a name may stand from the middle of its area, the best first. */
const lines = [30, 48, 66, -24, -42, 84] as const;
const letter = 4.5;
const halfLine = 10;
const markerRadius = 15;

/** Middle of the name of an area: below its middle, or where no marker covers it; the first place when none is free. */
export function labelPlace(
  name: string,
  { x, y }: Marker,
  markers: readonly Marker[],
): readonly [x: number, y: number] {
  const half = name.length * letter;
  const isFree = (line: number) =>
    markers.every(
      (marker) =>
        Math.abs(marker.x - x) > half + markerRadius ||
        Math.abs(marker.y - (y + line - halfLine / 2)) > halfLine + markerRadius,
    );
  return [x, y + (lines.find(isFree) ?? lines[0])];
}
