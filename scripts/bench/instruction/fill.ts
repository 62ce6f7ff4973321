import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { demonstrationRubric } from "../../../prisma/seed/reference/rubric";
import { readSamples } from "../eligibility/samples";

/** Who instructs in the bench: for the agglomération, whatever the pillar. */
export const benchInstructor = "01990000-0000-7000-8000-000000000001";
const programme = "01990000-0000-7000-8000-000000000002";
const campaign = "01990000-0000-7000-8000-000000000003";
const callCount = 12;
const piecesAt = 5_000;

const statuses = [
  ...Array<string>(14).fill("granted"),
  ...Array<string>(9).fill("refused"),
  ...Array<string>(4).fill("submitted"),
  ...Array<string>(4).fill("in_review"),
  ...Array<string>(3).fill("scored"),
  ...Array<string>(2).fill("admissible"),
  ...Array<string>(2).fill("partially_granted"),
  "incomplete",
  "inadmissible",
];
const actions = [
  "Ateliers",
  "Chantier",
  "Rencontres",
  "Stages",
  "Permanences",
  "Festival",
  "Jardins",
  "Parcours",
];
const subjects = [
  "d’écriture",
  "de musique",
  "de santé",
  "d’insertion",
  "numériques",
  "du vélo",
  "de théâtre",
  "de français",
];
const places = [
  "au pied des tours",
  "du quartier",
  "à la bibliothèque",
  "au collège",
  "de la Moselle",
  "en été",
];
const names = ["Amis", "Collectif", "Maison", "Atelier", "Relais", "Étoile", "Boxe club", "Compagnie"];

/** Identifier of the n-th thing of a kind, in the order of n. */
export function idOf(kind: number, n: number): string {
  return `019a0000-000${kind}-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

/**
 * Generated applications written by COPY, without triggers (so the decision log stays as it is) and without indexes,
 * which are built afterwards. Word of rank r stands in every r-th title or so: one is in all, one in a thousandth.
 */
export async function fill(url: string, dossiers: number, say: (what: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: "-c timezone=UTC" });
  await client.connect();
  try {
    await client.query("SET session_replication_role = replica");
    await client.query("SET maintenance_work_mem = '256MB'");
    await writeReference(client);
    const indexes = await dropIndexes(client);
    await copy(
      client,
      "associations (id, name, siret, legal_form, created_at)",
      associations(Math.ceil(dossiers / 20)),
    );
    await copy(
      client,
      "applications (id, number, call_id, call_version_id, association_id, status, title, requested_cents, created_by_id, created_at, updated_at, submitted_at)",
      applications(dossiers),
    );
    say(`${dossiers} applications written`);
    await copy(client, "funder_requests (application_id, funder_id, requested_cents)", requests(dossiers));
    await copy(
      client,
      "reviews (id, application_id, funder_id, reviewer_id, started_at, opinion, completed_at)",
      reviews(dossiers),
    );
    await writeDeposits(client, dossiers);
    for (const table of ["associations", "applications", "funder_requests", "reviews"])
      await client.query(`ANALYZE ${table}`);
    // Looked up by the statements that follow.
    await restore(
      client,
      indexes.filter(({ table }) => !table.startsWith("inbox_")),
    );
    await client.query(`INSERT INTO inbox_entries
      SELECT application_id, call_id, association_id, number, title, association, siret, status, requested_cents,
             submitted_at, due_on, suspended_until, overall, search FROM inbox_source`);
    await client.query(`INSERT INTO inbox_turns
      SELECT s.application_id, s.funder_id, s.call_id, s.assignee_id, e.due_on, e.status, e.submitted_at, e.requested_cents
        FROM inbox_turn_source s JOIN inbox_entries e ON e.application_id = s.application_id`);
    say("inbox written");
    await restore(
      client,
      indexes.filter(({ table }) => table.startsWith("inbox_")),
    );
    await client.query("VACUUM ANALYZE");
    say("indexes built");
  } finally {
    await client.end();
  }
}

interface KeptIndex {
  readonly table: string;
  readonly name: string;
  readonly sql: string;
}

const bulky = ["applications", "funder_requests", "reviews", "associations", "inbox_entries", "inbox_turns"];

/** Takes away the plain indexes of the tables that are filled; keys stay. */
async function dropIndexes(client: pg.Client): Promise<KeptIndex[]> {
  const { rows } = await client.query<KeptIndex>(
    `SELECT i.tablename AS table, i.indexname AS name, i.indexdef AS sql FROM pg_indexes i
      WHERE i.schemaname = 'public' AND i.tablename = ANY ($1)
        AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = format('%I', i.indexname)::regclass)`,
    [bulky],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${client.escapeIdentifier(name)}`);
  return rows;
}

async function restore(client: pg.Client, indexes: readonly KeptIndex[]): Promise<void> {
  for (const { sql } of indexes) await client.query(sql);
}

async function writeReference(client: pg.Client): Promise<void> {
  const one = (text: string, values: unknown[]) => client.query(text, values);
  await one(
    `INSERT INTO users (id, email, first_name, last_name, password_hash, email_verified_at, password_changed_at, created_at)
     VALUES ($1, 'bench@personnes.example', 'Camille', 'Banc', '', now(), now(), now())`,
    [benchInstructor],
  );
  await one(
    "INSERT INTO programmes (id, code, title, start_year, end_year, source, created_at) VALUES ($1, 'BANC', 'Banc', 2024, 2030, '', now())",
    [programme],
  );
  await one(
    "INSERT INTO campaigns (id, programme_id, year, title, created_at) VALUES ($1, $2, 2027, '2027', now())",
    [campaign, programme],
  );
  for (const [n, name] of ["Agglomération", "État"].entries())
    await one(
      "INSERT INTO funders (id, code, name, short_name, kind, account, position) VALUES ($1, $2, $3, $3, 'EPCI', '74', $4)",
      [idOf(1, n), `BANC-${n}`, name, n],
    );
  for (let n = 0; n < 4; n += 1)
    await one(
      "INSERT INTO programme_nodes (id, programme_id, level, code, label, position) VALUES ($1, $2, 'pillar', $3, $4, $5)",
      [idOf(2, n), programme, `P${n}`, `Pilier ${n}`, n],
    );
  for (let n = 0; n < callCount; n += 1) {
    await one(
      `INSERT INTO calls (id, slug, code, campaign_id, pillar_id, title, opens_at, closes_at, current_version_id, published_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, '2026-09-01', '2026-12-01', $7, now(), now())`,
      [idOf(3, n), `banc-${n}`, `BANC-${n}`, campaign, idOf(2, n % 4), `Appel ${n}`, idOf(4, n)],
    );
    await one(
      `INSERT INTO call_versions (id, call_id, number, content, rules, rubric, form, created_at, published_at)
       VALUES ($1, $2, 1, '{}', '{}', $3, '{}', now(), now())`,
      [idOf(4, n), idOf(3, n), JSON.stringify(demonstrationRubric)],
    );
    for (let funder = 0; funder < 2; funder += 1)
      await one("INSERT INTO call_funders (call_id, funder_id, envelope_id) VALUES ($1, $2, $3)", [
        idOf(3, n),
        idOf(1, funder),
        idOf(8, funder),
      ]);
  }
}

/** Every hundredth dossier has what was deposited, so that its page can be read. */
async function writeDeposits(client: pg.Client, dossiers: number): Promise<void> {
  await client.query(
    `INSERT INTO submissions (id, application_id, ordinal, submitted_at, submitted_by_id, signatory_name, input, input_sha256, files, form_key)
     SELECT gen_random_uuid(), id, 1, submitted_at, created_by_id, '', $1, '', '[]', number
       FROM applications WHERE number = ANY ($2)`,
    [JSON.stringify(readSamples().applications[0]), openedNumbers(dossiers)],
  );
}

/** Numbers of the dossiers whose page is read, one in a hundred of all. */
export function openedNumbers(dossiers: number): string[] {
  return Array.from({ length: Math.floor(dossiers / 100) }, (_, n) => numberOf(n * 100));
}

const numberOf = (n: number) => `2027-${String(n + 1).padStart(7, "0")}`;

function* associations(count: number): Generator<string> {
  for (let n = 0; n < count; n += 1) {
    const name = `${names[n % names.length]} ${word(n)} ${places[n % places.length]}`;
    yield [idOf(5, n), name, `${100_000_000 + n * 7}00012`, "association", "2020-01-01T00:00:00Z"].join("\t");
  }
}

function* applications(count: number): Generator<string> {
  const first = Date.parse("2026-09-01T07:00:00Z");
  const spread = 75 * 86_400_000;
  for (let n = 0; n < count; n += 1) {
    const call = n % callCount;
    const at = new Date(first + Math.floor((n / count) * spread)).toISOString();
    const title = `${actions[n % 8]} ${subjects[Math.floor(n / 8) % 8]} ${places[Math.floor(n / 64) % 6]} ${word(n)}`;
    yield [
      idOf(6, n),
      numberOf(n),
      idOf(3, call),
      idOf(4, call),
      idOf(5, Math.floor(n / 20)),
      statusOf(n),
      title,
      100_000 + ((n * 7_919) % 2_000_000),
      benchInstructor,
      at,
      at,
      at,
    ].join("\t");
  }
}

function* requests(count: number): Generator<string> {
  for (let n = 0; n < count; n += 1) {
    yield [idOf(6, n), idOf(1, 0), 50_000].join("\t");
    if (n % 3 === 0) yield [idOf(6, n), idOf(1, 1), 50_000].join("\t");
  }
}

function* reviews(count: number): Generator<string> {
  for (let n = 0; n < count; n += 1)
    if (statusOf(n) === "in_review" && n % 2 === 0)
      yield [
        idOf(7, n),
        idOf(6, n),
        idOf(1, 0),
        benchInstructor,
        "2026-10-01",
        "favourable",
        "2026-10-02",
      ].join("\t");
}

const statusOf = (n: number) => statuses[(n * 17) % statuses.length]!;

/** A word of its own for one dossier in a thousand. */
function word(n: number): string {
  const rank = n % 1_000;
  return `${String.fromCharCode(97 + (rank % 26))}orval${String.fromCharCode(97 + (Math.floor(rank / 26) % 26))}${String.fromCharCode(97 + Math.floor(rank / 676))}`;
}

/** A word that one dossier in a thousand bears, and its association with it. */
export const rareWords = (turn: number): string => word(turn * 37);

async function copy(client: pg.Client, target: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(pieces(lines)), client.query(copyFrom(`COPY ${target} FROM STDIN`)));
}

function* pieces(lines: Iterable<string>): Generator<string> {
  let held: string[] = [];
  for (const line of lines) {
    held.push(line);
    if (held.length < piecesAt) continue;
    yield `${held.join("\n")}\n`;
    held = [];
  }
  if (held.length > 0) yield `${held.join("\n")}\n`;
}
