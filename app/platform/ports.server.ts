import { readConfig, type Config } from "~/platform/config/config.server";
import { clockFrom } from "~/platform/clock/clock.server";
import { openDatabase, type Database, type Db } from "~/platform/database/database.server";

/** What commands and queries are given: nothing inside the house reaches for them by itself. */
export interface Ports {
  readonly db: Db;
  readonly now: () => Date;
}

interface Process {
  readonly config: Config;
  readonly database: Database;
  readonly ports: Ports;
}

/** One set per process, shared by the bundles of the server and of Remix through the global object. */
const key = Symbol.for("pilier.process");
const shared = globalThis as unknown as Record<symbol, Process | undefined>;

function current(): Process {
  return (shared[key] ??= open());
}

function open(): Process {
  const config = readConfig(process.env);
  const database = openDatabase(config.databaseUrl);
  const clock = clockFrom(config);
  return { config, database, ports: { db: database.prisma, now: () => clock.now() } };
}

export function ports(): Ports {
  return current().ports;
}

export function config(): Config {
  return current().config;
}

export function database(): Database {
  return current().database;
}
