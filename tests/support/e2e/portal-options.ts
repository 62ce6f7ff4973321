/**
 * When the demonstration of the tests is loaded and their portals start: the same day whenever they run, in the
 * call of the eligibility fixtures.
 */
export const storyClock = "2026-10-05T11:00:00+02:00";

export interface PortalOptions {
  /** Instant at which the portal's time starts, such as `2027-01-29T16:59:00+01:00`. */
  readonly clock: string;
  /** True: the demonstration data is there. False: a database without anyone. */
  readonly seeded: boolean;
}
