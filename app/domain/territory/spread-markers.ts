export interface Marker {
  readonly x: number;
  readonly y: number;
}

/**
 * Moves markers apart until each stands at least `distance` from every other, as near to where it was as that lets it:
 * numbers on a map can then all be read. The same markers give the same places.
 */
export function spreadMarkers(markers: readonly Marker[], distance: number): readonly Marker[] {
  const places = markers.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 60; round += 1) {
    let isSettled = true;
    for (let one = 0; one < places.length; one += 1) {
      for (let other = one + 1; other < places.length; other += 1) {
        if (pushApart(places[one]!, places[other]!, distance, one)) isSettled = false;
      }
    }
    if (isSettled) break;
  }
  return places.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}

interface Place {
  x: number;
  y: number;
}

/** Each goes half the way. Two on one spot part in a direction of their own. */
function pushApart(one: Place, other: Place, distance: number, turn: number): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const apart = Math.hypot(dx, dy);
  if (apart >= distance) return false;
  const [ux, uy] = apart > 0.01 ? [dx / apart, dy / apart] : [Math.cos(turn), Math.sin(turn)];
  const half = (distance - apart) / 2 + 0.5;
  one.x -= ux * half;
  one.y -= uy * half;
  other.x += ux * half;
  other.y += uy * half;
  return true;
}
