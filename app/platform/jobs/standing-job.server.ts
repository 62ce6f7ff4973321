import type { Logger } from "~/platform/logging/logger.server";
import { WakeUp } from "~/platform/outbox/wake-up";

export interface StandingJob {
  /** Asks the work under way to end, starts no other and waits. */
  stop(): Promise<void>;
}

/** Longest time between asking for something and its start, in milliseconds. */
const lookEveryMs = 2_000;

/**
 * Does what people asked for, one thing after another, for as long as the worker lives. `next` answers whether there
 * was something to do; its fault is logged with `cutOff` and it is asked again.
 */
export function startStandingJob({
  next,
  cutOff,
  log,
}: {
  next: (signal: AbortSignal) => Promise<boolean>;
  cutOff: string;
  log: Logger;
}): StandingJob {
  const stopping = new AbortController();
  const wakeUp = new WakeUp();
  const { signal } = stopping;

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const pause = wakeUp.next(lookEveryMs);
      const didOne = await next(signal).catch((err: unknown) => {
        log.error({ err }, cutOff);
        return false;
      });
      if (didOne || signal.aborted) pause.cancel();
      else await pause.promise;
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      wakeUp.ring();
      await running;
    },
  };
}
