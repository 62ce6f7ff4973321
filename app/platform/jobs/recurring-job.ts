import type { Ports } from "~/platform/ports.server";

/** Rhythms that fit an hour or a day evenly, in minutes. */
export type EveryMinutes = 1 | 5 | 10 | 15 | 30 | 60 | 1440;

/** Something the portal does by itself. `server/recurring-jobs.ts` lists them. */
export interface RecurringJob {
  /** Capability and act, `operations.purge-expired-access`. */
  readonly name: string;
  readonly everyMinutes: EveryMinutes;
  /** May run twice for one occurrence, after a crash: the second time must find nothing left to do. */
  readonly run: (ports: Ports) => Promise<void>;
}

/** The rhythm as cron says it, in real time. */
export function cronOf(everyMinutes: EveryMinutes): string {
  if (everyMinutes === 1440) return "20 3 * * *";
  if (everyMinutes === 60) return "7 * * * *";
  return `*/${everyMinutes} * * * *`;
}
