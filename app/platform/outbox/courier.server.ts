import type { Logger } from "~/platform/logging/logger.server";
import type { Ports } from "~/platform/ports.server";
import { deliver, type Road } from "./deliver.server";
import { OutboxLine } from "./outbox-line.server";
import { WakeUp } from "./wake-up";

export interface Courier {
  /** Takes no further letter and waits for those that are on their way. */
  stop(): Promise<void>;
}

interface Round extends Road {
  readonly ports: Ports;
  readonly databaseUrl: string;
  readonly log: Logger;
  /** Letters on their way at once. */
  readonly lanes?: number;
  /** How long a lane sleeps when no commit wakes it, in milliseconds: the longest a lost wake-up can cost. */
  readonly sweepMs?: number;
}

/** Carries the letters of the outbox to the mail server. Any number of couriers may run side by side. */
export function startCourier({
  ports,
  databaseUrl,
  log,
  lanes = 4,
  sweepMs = 3_000,
  ...road
}: Round): Courier {
  const wakeUp = new WakeUp();
  const line = new OutboxLine(databaseUrl, () => wakeUp.ring());
  let isStopping = false;

  async function carryOne(): Promise<boolean> {
    const letter = await line.claim(ports.now());
    if (!letter) return false;
    try {
      const { outcome } = await deliver(ports, road, letter);
      log[outcome === "sent" ? "info" : "warn"](
        { letter: letter.id, kind: letter.kind, outcome },
        "letter tried",
      );
    } finally {
      await line.release(letter.id);
    }
    return true;
  }

  async function lane(): Promise<void> {
    while (!isStopping) {
      const heard = wakeUp.next(sweepMs);
      const isBusy = await carryOne().catch((err: unknown) => {
        log.error({ err }, "the outbox could not be served");
        return false;
      });
      if (isBusy || isStopping) heard.cancel();
      else await heard.promise;
    }
  }

  const running = Array.from({ length: lanes }, lane);
  return {
    async stop() {
      isStopping = true;
      wakeUp.ring();
      await Promise.all(running);
      await line.close();
    },
  };
}
