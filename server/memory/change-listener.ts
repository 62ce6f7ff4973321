import pg from "pg";
import type { Logger } from "~/platform/logging/logger.server";
import { callChangedChannel } from "./call-changed-channel";

export interface ChangeListener {
  /** True while every change that was committed is heard. */
  isHearing(): boolean;
  stop(): Promise<void>;
}

interface Hearing {
  readonly databaseUrl: string;
  readonly log: Logger;
  /** A call changed, or changes may have gone unheard. */
  readonly onChange: () => void;
}

/** How often the line is tried: a connection cut without a word is noticed within two of these. */
const beatMs = 400;
const longestRetryMs = 2_000;

/**
 * Listens on a connection of its own, not through a pooler of transactions, to what PostgreSQL says of changed calls.
 *
 * A connection that is lost, or that no longer answers, means that changes may go unheard: `onChange` is called, and
 * `isHearing` is false until the line is back.
 */
export function listenToChanges({ databaseUrl, log, onChange }: Hearing): ChangeListener {
  let client: pg.Client | null = null;
  let isHearing = false;
  let isStopped = false;
  let retryMs = 100;
  let timer: NodeJS.Timeout | undefined;

  function lose(lost: pg.Client, err?: unknown): void {
    if (client !== lost) return;
    client = null;
    if (isHearing) log.warn({ err }, "changes of calls are not heard: pages are made anew");
    isHearing = false;
    onChange();
    void lost.end().catch(() => {});
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(() => void open(), retryMs);
    retryMs = Math.min(retryMs * 2, longestRetryMs);
  }

  async function open(): Promise<void> {
    const opened = new pg.Client({
      connectionString: databaseUrl,
      application_name: "pilier listener",
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client = opened;
    opened.on("error", (err) => lose(opened, err));
    opened.on("end", () => lose(opened));
    opened.on("notification", onChange);
    try {
      await opened.connect();
      await opened.query(`LISTEN ${callChangedChannel}`);
    } catch (err) {
      return lose(opened, err);
    }
    if (isStopped) return lose(opened);
    onChange();
    isHearing = true;
    retryMs = 100;
    beat(opened);
  }

  /** An answer tells that what was committed before the question has been heard: one line, one order. */
  function beat(line: pg.Client): void {
    timer = setTimeout(() => {
      let isAnswered = false;
      void line.query("SELECT 1").then(
        () => {
          isAnswered = true;
          if (client !== line) return;
          clearTimeout(timer);
          beat(line);
        },
        (err: unknown) => lose(line, err),
      );
      timer = setTimeout(() => {
        // A process that was busy finds the answer in the same turn: it is read first.
        setImmediate(() => {
          if (!isAnswered) lose(line, new Error("the line of changes does not answer"));
        });
      }, beatMs);
    }, beatMs);
  }

  void open();
  return {
    isHearing: () => isHearing,
    async stop() {
      isStopped = true;
      isHearing = false;
      clearTimeout(timer);
      const last = client;
      client = null;
      await last?.end().catch(() => {});
    },
  };
}
