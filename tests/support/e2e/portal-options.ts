export interface PortalOptions {
  /** Instant at which the portal's time starts, such as `2027-01-29T16:59:00+01:00`; absent: the real time. */
  readonly clock: string | undefined;
  /** True: the demonstration data is there. False: a database without anyone. */
  readonly seeded: boolean;
}
