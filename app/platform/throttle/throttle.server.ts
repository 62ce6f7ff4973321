import { createHmac } from "node:crypto";
import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { accept, refuse, type Result } from "~/domain/result";
import { type Limit, type LimitName, limits } from "./limits";

export interface TooManyAttempts {
  readonly code: "too-many-attempts";
  readonly retryInSeconds: number;
}

/** A count that every web process shares, kept in PostgreSQL: it survives a restart and cannot be spread. */
export interface Throttle {
  /**
   * Counts an attempt before it is made, so that many at once cannot all be early.
   *
   * @throws when the database cannot be reached: an attempt that cannot be counted is not made
   */
  consume(key: string): Promise<Result<undefined, TooManyAttempts>>;
  /** Gives one attempt back: it succeeded, and the key is shared with people who did nothing. */
  refund(key: string): Promise<void>;
  /** Starts the count again: the person proved who they are. */
  forget(key: string): Promise<void>;
}

export interface ThrottleStore {
  readonly pool: pg.Pool;
  /** Keys are addresses and networks: the table only holds their HMAC under this secret. */
  readonly secret: string;
}

/** The throttles of one database. Ask for one by the name of its limit. */
export function openThrottles(store: ThrottleStore): (name: LimitName) => Throttle {
  const opened = new Map<LimitName, Throttle>();
  return (name) => {
    const throttle = opened.get(name) ?? openThrottle(store, name, limits[name]);
    opened.set(name, throttle);
    return throttle;
  };
}

function openThrottle(
  { pool, secret }: ThrottleStore,
  name: LimitName,
  { attempts, seconds }: Limit,
): Throttle {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix: name,
    points: attempts,
    duration: seconds,
  });
  const hidden = (key: string) =>
    createHmac("sha256", secret).update(key.normalize("NFKC").trim().toLowerCase()).digest("base64url");
  return {
    async consume(key) {
      try {
        await limiter.consume(hidden(key));
        return accept();
      } catch (thrown) {
        if (!(thrown instanceof RateLimiterRes)) throw thrown;
        return refuse({
          code: "too-many-attempts",
          retryInSeconds: Math.max(1, Math.ceil(thrown.msBeforeNext / 1000)),
        });
      }
    },
    async refund(key) {
      await limiter.reward(hidden(key));
    },
    async forget(key) {
      await limiter.delete(hidden(key));
    },
  };
}
