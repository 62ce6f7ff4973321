import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import pg from "pg";
import { caughtMailsFolder } from "~/platform/mail/caught-mails.server";
import type { Portal } from "./portal";

/** The secret of an invitation of the demonstration, in the shape of all of them. */
const opinionToken = "invitation-des-essais-invitation-des-essais";

/** Where the file of an export stands, in the shape of all keys. */
const exportKey = `${"e".repeat(2)}/${"e".repeat(62)}`;

/** One of each thing that the pages of the demonstration are about, by the name that journeys give it. */
export async function examples({ databaseUrl, dataDir }: Portal): Promise<Record<string, string>> {
  const exported = path.join(dataDir, "attachments", exportKey);
  await mkdir(path.dirname(exported), { recursive: true });
  await writeFile(exported, "Numero\n");
  return { mail: await firstMail(dataDir), ...(await keptExamples(databaseUrl)) };
}

/** The same without what the mail server has: the database alone is asked. */
export async function keptExamples(databaseUrl: string): Promise<Record<string, string>> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const own = `FROM applications a JOIN association_members m ON m.association_id = a.association_id
    JOIN users u ON u.id = m.user_id AND u.email = 'association@demo.example'`;
  const queries: Record<string, string> = {
    open: "SELECT slug AS x FROM calls c JOIN programme_nodes p ON p.id = c.pillar_id WHERE p.code = 'SANTE' AND c.slug LIKE '%-2027' LIMIT 1",
    association: `SELECT a.association_id::text AS x ${own} LIMIT 1`,
    member: `SELECT m.id::text AS x ${own} LIMIT 1`,
    draft: `SELECT a.number AS x ${own} WHERE a.status = 'draft' ORDER BY a.number LIMIT 1`,
    sent: `SELECT a.number AS x ${own} WHERE a.status = 'submitted' LIMIT 1`,
    asked: `SELECT a.number AS x ${own} WHERE a.status = 'incomplete' LIMIT 1`,
    // Only the hash of a link is kept: the journeys know this one.
    invitation: `UPDATE opinions SET token_hash = sha256('${opinionToken}'::bytea)
      WHERE id = (SELECT id FROM opinions WHERE given_at IS NULL AND revoked_at IS NULL LIMIT 1) RETURNING '${opinionToken}' AS x`,
    appealed: `SELECT a.number AS x ${own} JOIN appeals p ON p.application_id = a.id ORDER BY p.filed_at LIMIT 1`,
    told: `SELECT a.number AS x ${own} JOIN reports r ON r.application_id = a.id LIMIT 1`,
    granted: `SELECT a.number AS x ${own} JOIN awards w ON w.application_id = a.id JOIN agreements g ON g.award_id = w.id ORDER BY a.number LIMIT 1`,
    agreed: `SELECT w.id::text AS x ${own} JOIN awards w ON w.application_id = a.id JOIN agreements g ON g.award_id = w.id ORDER BY a.number LIMIT 1`,
    file: `SELECT t.id::text AS x ${own} JOIN attachments t ON t.application_id = a.id WHERE a.status = 'submitted' AND t.removed_at IS NULL LIMIT 1`,
    draftFile: `SELECT t.id::text AS x ${own} JOIN attachments t ON t.application_id = a.id WHERE a.status = 'draft' AND t.removed_at IS NULL LIMIT 1`,
    proof: "SELECT encode(input_sha256, 'hex') AS x FROM submissions LIMIT 1",
    session: "SELECT id::text AS x FROM committee_sessions ORDER BY scheduled_at DESC LIMIT 1",
    heard:
      "SELECT a.number AS x FROM agenda_items i JOIN applications a ON a.id = i.application_id JOIN committee_sessions s ON s.id = i.session_id ORDER BY s.scheduled_at DESC, a.number LIMIT 1",
    award: "SELECT id::text AS x FROM awards WHERE status = 'awaiting_agreement' LIMIT 1",
    funder: "SELECT id::text AS x FROM funders WHERE code = 'EPCI'",
    call: "SELECT id::text AS x FROM calls WHERE published_at IS NULL LIMIT 1",
    person: "SELECT id::text AS x FROM users WHERE email = 'comite@demo.example'",
    // As the worker would have left it, for the instructor of the agglomération.
    export: `INSERT INTO list_exports (id, user_id, format, query, asked_at, total, written, snapshot_at, reach, storage_key, size_bytes, ready_at, expires_at)
      SELECT gen_random_uuid(), id, 'csv', '', now(), 1, 1, '2098-01-01', '[]', '${exportKey}', 7, '2098-01-01', '2099-01-01'
        FROM users WHERE email = 'instruction@demo.example'
        ON CONFLICT (storage_key) DO UPDATE SET written = 1 RETURNING id::text AS x`,
    letter: "SELECT id::text AS x FROM outbox_messages ORDER BY created_at LIMIT 1",
  };
  const found: Record<string, string> = {};
  for (const [name, sql] of Object.entries(queries)) {
    const { rows } = await client.query<{ x: string }>(sql);
    if (!rows[0]) throw new Error(`The demonstration has no example of ${name}.`);
    found[name] = rows[0].x;
  }
  await client.end();
  return found;
}

/** The letters of the demonstration leave as soon as its worker runs. */
async function firstMail(dataDir: string): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(
      async () => {
        const names = await readdir(caughtMailsFolder(dataDir)).catch(() => []); // no mail came yet
        found = names.find((name) => name.endsWith(".json"));
        return found;
      },
      { message: "a mail of the demonstration", timeout: 20_000 },
    )
    .toBeDefined();
  return found!.replace(/\.json$/, "");
}
