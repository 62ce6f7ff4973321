import { readFileSync } from "node:fs";
import pg from "pg";
import type { Application } from "~/domain/eligibility/application-input";
import { readApplication } from "~/domain/eligibility/read-application";

interface Expected {
  readonly overall: string;
  readonly outcomes: Readonly<Record<string, string>>;
}

export interface VisibleCase {
  readonly application: Application;
  readonly expected: Expected;
}

const file = new URL("../../fixtures/eligibility/visible.json", import.meta.url);

/** A case of the eligibility fixtures: the application, and what every rule must find. */
export function visibleCase(id: string): VisibleCase {
  const { cases } = JSON.parse(readFileSync(file, "utf8")) as {
    cases: { id: string; application: unknown; expected: Expected }[];
  };
  const found = cases.find((one) => one.id === id);
  const read = readApplication(found?.application);
  if (!found || !read.ok) throw new Error(`no readable case ${id}`);
  return { application: read.value, expected: found.expected };
}

/** The verdict that the portal kept when the dossier was deposited. */
export async function keptVerdict(databaseUrl: string, number: string): Promise<Expected> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ overall: string; findings: { code: string; outcome: string }[] }>(
    `SELECT v.overall, v.findings FROM eligibility_verdicts v JOIN applications a ON a.id = v.application_id
      WHERE a.number = $1 ORDER BY v.judged_at DESC LIMIT 1`,
    [number],
  );
  await client.end();
  const { overall = "", findings = [] } = rows[0] ?? {};
  return { overall, outcomes: Object.fromEntries(findings.map(({ code, outcome }) => [code, outcome])) };
}

/** Every case of the fixtures. */
export function visibleIds(): string[] {
  const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: { id: string }[] };
  return cases.map(({ id }) => id);
}

/**
 * Makes the person a member of an association that the demonstration already has, as its owner would by inviting
 * them; gives its name there. Null when the portal does not know it.
 */
export async function joinKnownAssociation(
  databaseUrl: string,
  email: string,
  siret: string,
): Promise<string | null> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `WITH joined AS (
       INSERT INTO association_members (id, association_id, user_id, mandates, position, created_at)
       SELECT gen_random_uuid(), s.id, u.id, '{owner,signatory}', 'présidente', now()
         FROM associations s, users u WHERE s.siret = $1 AND u.email = $2)
     SELECT name FROM associations WHERE siret = $1`,
    [siret, email],
  );
  await client.end();
  return rows[0]?.name ?? null;
}
