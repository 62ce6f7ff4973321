import type { ClockSetting } from "~/platform/config/config.server";

/** The one source of the present. Rules never ask it: they are told the instant. */
export interface Clock {
  now(): Date;
}

export const realClock: Clock = { now: () => new Date() };

/** A clock that starts at the configured instant and runs on from there, or the real one without a setting. */
export function clockFrom(
  { clock }: { readonly clock: ClockSetting | undefined },
  real: Clock = realClock,
): Clock {
  if (!clock) return real;
  const setAt = clock.setAt ?? real.now();
  const ahead = clock.startsAt.getTime() - setAt.getTime();
  return { now: () => new Date(real.now().getTime() + ahead) };
}
