import type { Database } from "~/platform/database/database.server";
import type { Logger } from "~/platform/logging/logger.server";
import { WakeUp } from "~/platform/outbox/wake-up";
import { runNextReplay } from "./run-replay.server";

export interface Replays {
  /** Starts no further chunk and waits for the one under way. */
  stop(): Promise<void>;
}

/** Longest time between asking for a replay and its start, in milliseconds. */
const lookEveryMs = 2_000;

/** Runs the replays that are asked for, one at a time. Any number of workers may run side by side. */
export function startReplays({
  database,
  now,
  log,
}: {
  database: Database;
  now: () => Date;
  log: Logger;
}): Replays {
  const stopping = new AbortController();
  const wakeUp = new WakeUp();
  const { signal } = stopping;

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const pause = wakeUp.next(lookEveryMs);
      const didOne = await runNextReplay({ database, now, signal }).catch((err: unknown) => {
        log.error({ err }, "a replay was cut off; it goes on from its last mark");
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
