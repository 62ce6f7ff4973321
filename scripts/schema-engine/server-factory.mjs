import { PrismaPg } from "@prisma/adapter-pg";
import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** Types that adapter-pg does not know, shown as text: name, "char" and their arrays. */
const shownAs = new Map([
  [19, 25],
  [18, 25],
  [1003, 1009],
  [1002, 1009],
]);

/** @param {pg.QueryResult | undefined} result */
function retype(result) {
  for (const field of result?.fields ?? [])
    field.dataTypeID = shownAs.get(field.dataTypeID) ?? field.dataTypeID;
  return result;
}

class RetypingClient extends pg.Client {
  /**
   * @override
   * @param {...any} words
   */
  query(...words) {
    const last = words.at(-1);
    if (typeof last === "function") {
      words[words.length - 1] = (/** @type {Error} */ error, /** @type {pg.QueryResult} */ result) =>
        last(error, retype(result));
      return super.query(.../** @type {[any]} */ (words));
    }
    const answer = /** @type {any} */ (super.query(.../** @type {[any]} */ (words)));
    return typeof answer?.then === "function" ? answer.then(retype) : answer;
  }
}

/** Connections of the schema engine, with scripts sent whole and a shadow database made and dropped on demand. */
export class ServerFactory extends PrismaPg {
  #url;
  #shadowUrl;

  /**
   * @param {string} url
   * @param {string} [shadowUrl]
   */
  constructor(url, shadowUrl) {
    super(/** @type {any} */ ({ connectionString: url, Client: RetypingClient, max: 1 }));
    this.#url = url;
    this.#shadowUrl = shadowUrl;
  }

  /** @override */
  async connect() {
    const adapter = await super.connect();
    // adapter-pg cuts a script at each ";", also inside $$…$$: the simple protocol takes it as it is.
    adapter.executeScript = (script) => runScript(this.#url, script);
    return adapter;
  }

  /** @override */
  async connectToShadowDb() {
    if (this.#shadowUrl) return new ServerFactory(this.#shadowUrl).connect();
    const name = `prisma_shadow_${process.pid}_${Date.now().toString(36)}`;
    await runScript(this.#url, `CREATE DATABASE "${name}"`);
    const shadow = await new ServerFactory(inDatabase(this.#url, name)).connect();
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await runScript(this.#url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    };
    return shadow;
  }
}

/**
 * The same server, another database.
 *
 * @param {string} url
 * @param {string} database
 */
export function inDatabase(url, database) {
  const other = new URL(url);
  other.pathname = `/${database}`;
  other.searchParams.delete("schema");
  return other.toString();
}

/**
 * @param {string} url
 * @param {string} script
 */
async function runScript(url, script) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(script);
  } catch (error) {
    throw error instanceof pg.DatabaseError ? asAdapterError(error) : error;
  } finally {
    await client.end();
  }
}

/** @param {pg.DatabaseError} error */
function asAdapterError({ code = "XX000", severity = "ERROR", message, detail, column, hint }) {
  return new DriverAdapterError({
    kind: "postgres",
    code,
    severity,
    message,
    detail,
    column,
    hint,
    originalCode: code,
    originalMessage: message,
  });
}
