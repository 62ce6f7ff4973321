import type { RoleHeld } from "./actor";

/** How far a role reaches; null means every funder, or every pillar. */
export type Reach = Pick<RoleHeld, "funderId" | "pillarId">;

/** Does someone who reaches `now` still reach everything that `then` did? Each reach must stand within one of today's. */
export function stillReaches(now: readonly Reach[], then: readonly Reach[]): boolean {
  return then.every((before) => now.some((today) => contains(today, before)));
}

function contains(wide: Reach, narrow: Reach): boolean {
  return (
    (wide.funderId === null || wide.funderId === narrow.funderId) &&
    (wide.pillarId === null || wide.pillarId === narrow.pillarId)
  );
}
