import { to as copyTo } from "pg-copy-streams";
import type { Actor } from "~/domain/access/actor";
import { parisDay } from "~/domain/calendar/paris";
import { findEvidence } from "~/features/applications/evidence/evidence.server";
import { findExchange } from "~/features/exchange/queries.server";
import { countInbox } from "~/features/instruction/inbox/count-inbox.server";
import { findAfterDecision } from "~/features/instruction/after-decision.server";
import { exportList } from "~/features/instruction/exports/export-list.server";
import { findInboxChoices } from "~/features/instruction/inbox/inbox-choices.server";
import { listInbox } from "~/features/instruction/inbox/list-inbox.server";
import { findNeighbours } from "~/features/instruction/neighbours.server";
import { type InboxFilter, inboxFilterSchema, type InboxQuery } from "~/features/instruction/inbox-filter";
import { findReviews } from "~/features/reviews/queries.server";
import type { Database } from "~/platform/database/database.server";
import { median } from "../eligibility/cpu-rate";
import { bareExport, barePage, bareSearch } from "./bare";
import { benchInstructor, idOf, openedNumbers, rareWords } from "./fill";

const rounds = 7;
const now = () => new Date("2026-11-20T10:00:00Z");

export interface Result {
  readonly name: string;
  readonly ours: number;
  readonly bare: number;
  readonly ratio: number;
  readonly unit: string;
}

interface Bench {
  readonly small: Database;
  readonly large: Database;
  readonly dossiers: number;
}

const actor: Actor = {
  userId: benchInstructor,
  email: "bench@personnes.example",
  firstName: "Camille",
  lastName: "Banc",
  roles: [{ role: "instructor", funderId: idOf(1, 0), pillarId: null }],
  memberships: [],
};

/** Lists as instructors open them, each at its beginning and further on. */
const lists: readonly InboxFilter[] = [
  {},
  { callId: idOf(3, 5) },
  { status: "granted" },
  { status: "scored" },
  { status: "admissible" },
  { status: "in_review" },
  // The calls of an even number, where the actor's funder has finished.
  { status: "in_review", callId: idOf(3, 4) },
  { mark: "retard" },
  { mark: "a-vous" },
  { sort: "montant" },
  { sort: "depot", pillarId: idOf(2, 1) },
];

/** Lists in which a dossier is opened, whether or not they still hold it. */
const walkedLists = [
  {},
  { etat: "submitted" },
  { etat: "in_review", appel: idOf(3, 4) },
  { etat: "scored", tri: "montant" },
  { signal: "a-vous" },
  { pilier: idOf(2, 1), tri: "depot" },
].map((filters) => inboxFilterSchema.parse(filters));

export async function benchInstruction({ small, large, dossiers }: Bench): Promise<Result[]> {
  const reading = (database: Database) => ({ pool: database.pool, now });
  const places = await placesOf(large);
  const list = await compare(60, {
    ours: (turn) => listInbox(reading(large), actor, places[turn % places.length]!),
    bare: (turn) => barePage(large, actor, places[turn % places.length]!, parisDay(now())),
  });
  const smallPlaces = await placesOf(small);
  const page = (database: Database, filters: readonly InboxFilter[]) => (turn: number) =>
    Promise.all([
      listInbox(reading(database), actor, filters[turn % filters.length]!),
      countInbox(reading(database), actor, filters[turn % filters.length]!),
      findInboxChoices(reading(database), actor),
    ]);
  const pages = await compare(60, { ours: page(large, places), bare: page(small, smallPlaces) });
  const rare = await compare(40, {
    ours: (turn) => listInbox(reading(large), actor, { text: rareWords(turn) }),
    bare: (turn) => bareSearch(large, rareWords(turn)),
  });
  const common = await compare(4, {
    ours: () => listInbox(reading(large), actor, { text: "quartier" }),
    bare: () => bareSearch(large, "quartier"),
  });
  const opened =
    (database: Database, size: number, walked: readonly (InboxQuery | null)[]) => (turn: number) => {
      const numbers = openedNumbers(size);
      const number = numbers[Math.floor(((turn * 0.618) % 1) * numbers.length)]!;
      return openDossier(database, number, walked[turn % walked.length]!);
    };
  const openedIn = (walked: readonly (InboxQuery | null)[]) =>
    compare(20, { ours: opened(large, dossiers, walked), bare: opened(small, 10_000, walked) });
  const dossier = await openedIn([null]);
  const walked = await openedIn(walkedLists);
  const csv = await compareExports(large, dossiers);
  return [
    ms(`list, data function beside the bare prepared SQL, ${dossiers} rows`, list),
    ms(`list page's data, p50 at ${dossiers} rows beside 10000`, pages),
    await statements(
      "list page, SQL statements with that of the session, at most",
      4,
      large,
      page(large, places),
    ),
    ms("search, rare word, beside the bare GIN query", rare),
    ms("search, common word, beside the bare ranked query", common),
    ms(`dossier page's data, p50 at ${dossiers} rows beside 10000`, dossier),
    ms(
      `dossier page's data, previous and next in a filtered list, p50 at ${dossiers} rows beside 10000`,
      walked,
    ),
    await statements(
      "dossier page, SQL statements with that of the session, at most",
      6,
      large,
      opened(large, dossiers, walkedLists),
    ),
    ...csv,
  ];
}

/** Beginnings, then the places where their first and second pages end. */
async function placesOf(database: Database): Promise<InboxFilter[]> {
  const places: InboxFilter[] = [];
  for (const filter of lists) {
    let after: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      places.push({ ...filter, after });
      after = (await listInbox({ pool: database.pool, now }, actor, { ...filter, after })).next ?? undefined;
    }
  }
  return places;
}

async function openDossier(database: Database, number: string, list: InboxQuery | null): Promise<void> {
  const ports = { db: database.prisma, now };
  const [evidence] = await Promise.all([
    findEvidence(ports, actor, number),
    findReviews(ports, actor, number),
    findExchange(ports, actor, number),
    findAfterDecision(ports, actor, number),
    findNeighbours({ pool: database.pool, now }, actor, { number, list }),
  ]);
  if (!evidence) throw new Error(`dossier ${number} is not read`);
}

interface Sides {
  readonly ours: (turn: number) => Promise<unknown>;
  readonly bare: (turn: number) => Promise<unknown>;
}
type Figures = Record<keyof Sides, number>;

/** Both sides in turn, the first to go changing every round; median of the medians of the rounds, in ms. */
async function compare(turns: number, sides: Sides): Promise<Figures> {
  const medians = { ours: [] as number[], bare: [] as number[] };
  for (let round = -1; round < rounds; round += 1)
    for (const side of round % 2 === 0 ? (["ours", "bare"] as const) : (["bare", "ours"] as const)) {
      const times: number[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        const start = performance.now();
        await sides[side](turn);
        times.push(performance.now() - start);
      }
      // The first round only warms.
      if (round >= 0) medians[side].push(median(times));
    }
  return { ours: median(medians.ours), bare: median(medians.bare) };
}

async function compareExports(database: Database, dossiers: number): Promise<Result[]> {
  const rates = { ours: [] as number[], bare: [] as number[] };
  const growth: number[] = [];
  for (let round = 0; round < 5; round += 1)
    for (const side of round % 2 === 0 ? (["ours", "bare"] as const) : (["bare", "ours"] as const)) {
      globalThis.gc?.();
      const before = process.memoryUsage.rss();
      let most = before;
      const start = performance.now();
      const stream =
        side === "ours"
          ? exportList({ pool: database.pool, now }, actor, { filter: {}, format: "csv" })
          : copied(database);
      for await (const _ of stream) most = Math.max(most, process.memoryUsage.rss());
      rates[side].push(dossiers / ((performance.now() - start) / 1_000));
      if (side === "ours") growth.push((most - before) / 1_048_576);
    }
  const megabytes = rounded(median(growth));
  return [
    result("csv of the whole list beside COPY TO STDOUT of the same select", "rows per second", {
      ours: median(rates.ours),
      bare: median(rates.bare),
    }),
    {
      name: "csv, growth of memory, at most",
      ours: megabytes,
      bare: 64,
      ratio: rounded(megabytes / 64),
      unit: "MB",
    },
  ];
}

async function* copied({ pool }: Database): AsyncGenerator<Buffer> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN READ ONLY");
    await client.query("SET LOCAL statement_timeout = 0");
    await client.query("SET LOCAL work_mem = '64MB'");
    yield* client.query(copyTo(bareExport)) as AsyncIterable<Buffer>;
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

/** How many statements a page sends, that of the session added. */
async function statements(
  name: string,
  most: number,
  database: Database,
  open: (turn: number) => Promise<unknown>,
): Promise<Result> {
  const client = await database.pool.connect();
  const prototype = Object.getPrototypeOf(client) as { query: (...given: unknown[]) => unknown };
  client.release();
  const { query } = prototype;
  let sent = 1;
  prototype.query = function (this: unknown, ...given) {
    const text = typeof given[0] === "string" ? given[0] : (given[0] as { text: string }).text;
    if (!/^\s*(?:BEGIN|COMMIT|ROLLBACK)/i.test(text)) sent += 1;
    return query.apply(this, given);
  };
  try {
    await open(0);
  } finally {
    prototype.query = query;
  }
  return { name, ours: sent, bare: most, ratio: rounded(sent / most), unit: "statements" };
}

const ms = (name: string, figures: Figures) => result(name, "ms", figures);

function result(name: string, unit: string, { ours, bare }: Figures): Result {
  return { name, ours: rounded(ours), bare: rounded(bare), ratio: rounded(ours / bare), unit };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
