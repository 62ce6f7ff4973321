import { expect, vi } from "vitest";
import { database, ports } from "~/platform/ports.server";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { withinSql } from "~/platform/access/application-scope-sql.server";
import { sql } from "~/platform/database/sql.server";
import { loader } from "~/routes/instruction/application";
import { answerOf, origin, test } from "../../support/http/portal-process";
import { admitDossier, hireInstructor } from "../../support/factories/instruction";
import { createPerson, joinAssociation } from "../../support/factories/people";

const most = 6;
const ends = /^\s*(?:BEGIN|COMMIT|ROLLBACK)/i;

test("the page of a dossier is read in at most six statements, session included, in a list or not", async ({
  signIn,
}) => {
  const { number, cityInstructor, callId } = await admitDossier(ports());
  await admitDossier(ports());
  const Cookie = await signIn(cityInstructor);
  const client = await database().pool.connect();
  const sent = vi.spyOn(Object.getPrototypeOf(client) as typeof client, "query");
  client.release();
  try {
    for (const list of [
      null,
      "",
      `appel=${callId}&etat=admissible&tri=montant`,
      "signal=a-vous&vue=toutes",
    ]) {
      sent.mockClear();
      const search = list === null ? "" : `?${new URLSearchParams({ liste: list })}`;
      const request = new Request(`${origin}/instruction/dossiers/${number}${search}`, {
        headers: { Cookie },
      });
      const page = (await answerOf(loader as never, { request, params: { number } })) as unknown as {
        evidence: { number: string };
      };
      expect(page.evidence.number).toBe(number);
      const statements = sent.mock.calls
        .map(([query]) => (typeof query === "string" ? query : (query as { text: string }).text))
        .filter((text) => !ends.test(text));
      expect(statements.length).toBeLessThanOrEqual(most);
    }
  } finally {
    sent.mockRestore();
  }
});

test("the scope in SQL and the scope in Prisma reach the same dossiers", async ({ signIn: _signIn }) => {
  const { db } = ports();
  const one = await admitDossier(ports());
  const other = await admitDossier(ports());
  const role = { role: "instructor" as const, funderId: null, pillarId: null };
  const everywhere = await createPerson(db, { roles: [role] });
  const member = await joinAssociation(db, everywhere, {
    associationId: one.associationId,
    mandates: ["reader"],
  });
  const people = [
    one.cityInstructor,
    member,
    one.applicant,
    await hireInstructor(ports(), other.state.funderId),
    await createPerson(db, { roles: [role, { ...role, funderId: one.city.funderId }] }),
  ];
  for (const person of people) {
    const byPrisma = await db.application.findMany({
      where: applicationsWithin(person, "instruction.read"),
      select: { number: true },
    });
    const bySql = await db.$queryRaw<{ number: string }[]>(
      sql`SELECT a.number FROM applications a WHERE ${withinSql(person, "instruction.read")}`,
    );
    const sorted = (rows: { number: string }[]) => rows.map(({ number }) => number).sort();
    expect(sorted(bySql)).toEqual(sorted(byPrisma));
  }
});
