import pg from "pg";
import { wakeChannel } from "./wake-channel";

/** A letter that is due, held by this process. */
export interface WaitingLetter {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly recipient: string;
  readonly attempts: number;
  readonly createdAt: Date;
}

/** A letter never tried is due whatever the clock says; the others wait for their instant. */
const isDue = "status = 'pending' AND (attempts = 0 OR next_attempt_at <= $1)";
const candidates = `SELECT id FROM outbox_messages WHERE ${isDue} AND id <> ALL($2::uuid[])
                    ORDER BY created_at, id LIMIT 20`;
const hold = "SELECT pg_try_advisory_lock(hashtextextended('outbox:' || $1, 0)) AS held";
const letGo = "SELECT pg_advisory_unlock(hashtextextended('outbox:' || $1, 0))";
const read = `SELECT id, kind, payload, recipient, attempts, created_at AS "createdAt"
              FROM outbox_messages WHERE ${isDue} AND id = $2`;

/**
 * A connection of its own to PostgreSQL, not through a pooler of transactions: it hears the wake-ups of commits and
 * holds letters while they are sent.
 *
 * A hold is an advisory lock of the session. It spans no transaction, and it ends with the process however that
 * dies, so another worker takes the letter over at once and never before.
 */
export class OutboxLine {
  readonly #url: string;
  readonly #onWake: () => void;
  readonly #held = new Set<string>();
  #client: Promise<pg.Client> | null = null;
  #lastSaid: Promise<unknown> = Promise.resolve();

  constructor(databaseUrl: string, onWake: () => void) {
    this.#url = databaseUrl;
    this.#onWake = onWake;
  }

  /** The next letter that is due and that nobody holds, now held here; null when there is none. */
  async claim(now: Date): Promise<WaitingLetter | null> {
    const client = await this.#connected();
    const { rows } = await this.#say<{ id: string }>(client, candidates, [now, [...this.#held]]);
    for (const { id } of rows) {
      if (this.#held.has(id)) continue;
      const letter = await this.#hold(client, id, now);
      if (letter) return letter;
    }
    return null;
  }

  async release(id: string): Promise<void> {
    try {
      if (this.#client) await this.#say(await this.#client, letGo, [id]);
    } finally {
      this.#held.delete(id);
    }
  }

  async close(): Promise<void> {
    const client = await this.#client?.catch(() => null);
    this.#client = null;
    await client?.end();
  }

  async #hold(client: pg.Client, id: string, now: Date): Promise<WaitingLetter | null> {
    this.#held.add(id);
    try {
      const locked = await this.#say<{ held: boolean }>(client, hold, [id]);
      if (locked.rows[0]?.held) {
        // Read again under the lock: whoever held it before may have sent it since.
        const { rows } = await this.#say<WaitingLetter>(client, read, [now, id]);
        if (rows[0]) return rows[0];
        await this.#say(client, letGo, [id]);
      }
    } catch (fault) {
      this.#held.delete(id);
      throw fault;
    }
    this.#held.delete(id);
    return null;
  }

  /** One statement at a time: lanes share the line. */
  #say<Row extends pg.QueryResultRow>(client: pg.Client, statement: string, values: unknown[]) {
    const said = this.#lastSaid.then(() => client.query<Row>(statement, values));
    this.#lastSaid = said.catch(() => {});
    return said;
  }

  #connected(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const opening: Promise<pg.Client> = this.#connect(() => {
      if (this.#client === opening) this.#client = null;
    });
    this.#client = opening;
    return opening;
  }

  async #connect(onLost: () => void): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: "pilier worker",
      options: "-c timezone=UTC",
      connectionTimeoutMillis: 5_000,
      statement_timeout: 10_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    client.on("error", onLost);
    client.on("end", onLost);
    client.on("notification", this.#onWake);
    try {
      await client.connect();
      await client.query(`LISTEN ${wakeChannel}`);
    } catch (fault) {
      onLost();
      await client.end().catch(() => {});
      throw fault;
    }
    return client;
  }
}
