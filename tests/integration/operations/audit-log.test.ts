import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { listAuditLines } from "~/features/operations/audit-log.server";
import { record } from "~/platform/journal/record.server";
import type { Actor } from "~/domain/access/actor";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import {
  decide,
  granted,
  scoreDossiers,
  seatCommittee,
  startSession,
} from "../../support/factories/committee";
import { at } from "../outbox/letters";
import { hireAdministrator } from "./people";

const now = () => at;
const everything = { event: "", subject: "", actor: "", before: null };

async function recordMany(
  db: Db,
  count: number,
  facts: Partial<Parameters<typeof record>[1]>,
): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const entry = {
      at,
      event: "call.created",
      actor: null,
      subject: { type: "call", id: randomUUID() },
      ...facts,
    };
    await db.$transaction((tx) => record(tx, entry));
  }
}

describe("the audit log", () => {
  test("says who did what to what, with its facts", async ({ db }) => {
    const actor = await hireAdministrator(db, at);
    const subject = { type: "call", id: randomUUID() };
    await recordMany(db, 1, {
      actor,
      subject,
      facts: { year: 2027, to: { status: "open" } },
      requestId: "req-7",
    });
    const { lines } = await listAuditLines({ db, now }, await hireAdministrator(db, at), {
      ...everything,
      subject: subject.id,
    });
    expect(lines).toMatchObject([
      {
        at,
        event: "call.created",
        actor: { id: actor.userId, name: "Élodie Vasseur-O’Brien" },
        subject: { ...subject, number: null },
        facts: [
          { name: "to", value: '{"status":"open"}' },
          { name: "year", value: "2027" },
        ],
        requestId: "req-7",
      },
    ]);
  });

  test("is searched by author and by act", async ({ db }) => {
    const actor = await hireAdministrator(db, at);
    await recordMany(db, 2, { actor });
    await recordMany(db, 1, { actor, event: "call.published" });
    const byAuthor = { ...everything, actor: actor.email.toUpperCase() };
    expect((await listAuditLines({ db, now }, await hireAdministrator(db, at), byAuthor)).lines).toHaveLength(
      3,
    );
    const both = { ...byAuthor, event: "call.published" };
    expect((await listAuditLines({ db, now }, await hireAdministrator(db, at), both)).lines).toHaveLength(1);
  });

  test.for([{ actor: "nobody@demo.example" }, { subject: "2027-99999" }, { subject: "'; --" }])(
    "has no line for %j, which does not exist",
    async (wanted, { db }) => {
      await recordMany(db, 1, {});
      expect(
        await listAuditLines({ db, now }, await hireAdministrator(db, at), { ...everything, ...wanted }),
      ).toEqual({
        lines: [],
        next: null,
      });
    },
  );

  test("is read page by page, each line once", async ({ db }) => {
    const actor = await hireAdministrator(db, at);
    await recordMany(db, 53, { actor });
    const wanted = { ...everything, actor: actor.email };
    const first = await listAuditLines({ db, now }, await hireAdministrator(db, at), wanted);
    const second = await listAuditLines({ db, now }, await hireAdministrator(db, at), {
      ...wanted,
      before: BigInt(first.next!),
    });
    expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(53);
    expect(second.next).toBeNull();
  });

  test("keeps amounts and outcomes from an administrator who is recused", async ({ db }) => {
    const committee = await seatCommittee({ db, now });
    const dossiers = await scoreDossiers(committee, 2);
    const sessionId = await startSession(committee, dossiers);
    const { number } = dossiers[0]!;
    const reader = committee.member;
    granted(
      await declareRecusal({ db, now }, reader, { sessionId, number, reason: "Mon frère y travaille." }),
    );
    for (const dossier of dossiers) await decide(committee, sessionId, dossier);
    const wanted = { ...everything, event: "decision.recorded" };
    const withheld = async (person: Actor) =>
      (await listAuditLines({ db, now }, person, wanted)).lines.map(({ facts, isWithheld }) => [
        facts.length > 0,
        isWithheld,
      ]);
    expect(await withheld(reader)).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(await withheld(committee.secretary)).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});
