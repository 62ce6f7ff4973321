import { describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { countInbox } from "~/features/instruction/inbox/count-inbox.server";
import { exportList } from "~/features/instruction/exports/export-list.server";
import { fileAppeal } from "~/features/appeals/file-appeal.server";
import { listInbox } from "~/features/instruction/inbox/list-inbox.server";
import type { InboxFilter } from "~/features/instruction/inbox-filter";
import type { Database } from "~/platform/database/database.server";
import type { Ports } from "~/platform/ports.server";
import { test } from "../../support/database/database-test";
import { addFunder } from "../../support/factories/scored-dossiers";
import { appealForm, toldDossier } from "../../support/factories/appeals";
import { granted } from "../../support/factories/committee";
import { depositDossier, hireInstructor, type Instruction } from "../../support/factories/instruction";

const at = new Date("2026-10-05T10:00:00Z");
const later = (days: number): Date => new Date(at.getTime() + days * 86_400_000);

const read = ({ pool }: Database, actor: Actor, filter: InboxFilter = {}, now = at) =>
  listInbox({ pool, now: () => now }, actor, filter);
const numbers = async (database: Database, actor: Actor, filter: InboxFilter = {}, now = at) =>
  (await read(database, actor, filter, now)).lines.map(({ number }) => number);

/** More dossiers of the same call as one that exists. */
async function more({ ports: { db }, number }: Instruction, count: number, days = 0): Promise<string[]> {
  const [row] = await db.$queryRaw<{ numbers: string[] }[]>`
    WITH made AS (
      INSERT INTO applications (id, number, call_id, call_version_id, association_id, status, title, requested_cents, created_by_id, created_at, updated_at, submitted_at)
      SELECT gen_random_uuid(), '2028-' || lpad((n + (SELECT count(*) FROM applications))::text, 5, '0'), call_id, call_version_id, association_id, 'submitted', 'Autre ' || n, 100 * n,
             created_by_id, created_at, updated_at, submitted_at + make_interval(days => ${days}::int)
        FROM applications, generate_series(1, ${count}::int) n WHERE number = ${number}
      RETURNING number)
    SELECT array_agg(number ORDER BY number) AS numbers FROM made`;
  return row!.numbers;
}

describe("the list", () => {
  test("gives every dossier once, those of the actor first, page after page, in any order", async ({
    db,
    database,
  }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { cityInstructor, number } = dossier;
    const made = await more(dossier, 120);
    await db.application.updateMany({
      where: { number: { in: made.slice(0, 60) } },
      data: { status: "scored" },
    });
    for (const sort of [undefined, "depot", "depot-ancien", "montant", "montant-petit"] as const) {
      const seen: string[] = [];
      const turns: boolean[] = [];
      let after: string | undefined;
      do {
        const page = await read(database, cityInstructor, { callId: dossier.callId, sort, after });
        seen.push(...page.lines.map((line) => line.number));
        turns.push(...page.lines.map(({ isMine }) => isMine));
        after = page.next ?? undefined;
      } while (after);
      expect(seen).toHaveLength(121);
      expect(new Set(seen)).toEqual(new Set([number, ...made]));
      if (sort === undefined)
        expect(turns).toEqual([...turns].sort((one, other) => Number(other) - Number(one)));
      expect(turns.filter(Boolean)).toHaveLength(61);
    }
    const totals = await countInbox({ pool: database.pool, now: () => at }, cityInstructor, {
      callId: dossier.callId,
    });
    expect(totals).toEqual({ count: 121, requested: 800_000 + (100 * 120 * 121) / 2, isAtLeast: false });
  });

  test("keeps to the roles, hides conflicts and practice", async ({ db, database }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { ports, number, applicationId, associationId, applicant, cityInstructor, callId } = dossier;
    const stranger = await hireInstructor(ports, (await depositDossier(ports)).city.funderId);
    expect(await numbers(database, stranger)).not.toContain(number);
    expect(await numbers(database, applicant)).toEqual([]);
    expect(await numbers(database, cityInstructor)).toEqual([number]);
    const conflict = { applicationId, userId: cityInstructor.userId, origin: "declared", createdAt: at };
    await db.conflictOfInterest.create({ data: conflict });
    expect(await numbers(database, cityInstructor)).toEqual([]);
    await db.conflictOfInterest.updateMany({ where: { applicationId }, data: { liftedAt: at } });
    expect(await numbers(database, cityInstructor)).toEqual([number]);
    await db.associationMember.create({
      data: { associationId, userId: cityInstructor.userId, mandates: ["reader"], createdAt: at },
    });
    expect(await numbers(database, cityInstructor)).toEqual([]);
    await db.associationMember.updateMany({
      where: { userId: cityInstructor.userId },
      data: { endedAt: at },
    });
    await db.$transaction([
      db.$executeRaw`SET LOCAL session_replication_role = replica`,
      db.call.update({ where: { id: callId }, data: { isPractice: true } }),
    ]);
    expect(await numbers(database, cityInstructor)).toEqual([]);
  });

  test("says late only while an answer is due, and waits with the association", async ({ db, database }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { cityInstructor, stateInstructor, applicationId, number, city } = dossier;
    const line = async (now = at) => (await read(database, cityInstructor, {}, now)).lines[0]!;
    expect(await line()).toMatchObject({ dueOn: "2026-12-05", isMine: true, suspendedUntil: null });
    expect(await numbers(database, cityInstructor, { mark: "retard" }, later(61))).toEqual([]);
    expect(await numbers(database, cityInstructor, { mark: "retard" }, later(62))).toEqual([number]);
    await db.complementRequest.create({
      data: {
        applicationId,
        askedById: cityInstructor.userId,
        askedAt: later(1),
        dueOn: new Date("2026-10-15"),
        message: "RIB",
        subjects: ["document:RIB"],
      },
    });
    expect(await line()).toMatchObject({ dueOn: "2026-12-15", suspendedUntil: "2026-10-15" });
    await db.complementRequest.updateMany({ where: { applicationId }, data: { answeredAt: later(4) } });
    expect(await line()).toMatchObject({ dueOn: "2026-12-08", suspendedUntil: null });
    await db.application.update({ where: { number }, data: { status: "in_review" } });
    await db.review.create({
      data: {
        applicationId,
        funderId: city.funderId,
        reviewerId: cityInstructor.userId,
        startedAt: at,
        opinion: "favourable",
        completedAt: at,
      },
    });
    expect(await line()).toMatchObject({ isMine: false });
    expect((await read(database, stateInstructor)).lines[0]).toMatchObject({ isMine: true });
    await db.application.update({ where: { number }, data: { status: "refused" } });
    expect(await line(later(400))).toMatchObject({ dueOn: null, isMine: false });
    expect(await numbers(database, cityInstructor, { mark: "retard" }, later(400))).toEqual([]);
  });

  test("keeps what each filter says, and passes over a cursor that means nothing", async ({
    db,
    database,
  }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { cityInstructor, stateInstructor, applicationId, number, callId, city } = dossier;
    await db.eligibilityVerdict.create({
      data: {
        applicationId,
        submissionId: (await db.submission.findFirstOrThrow({ where: { applicationId } })).id,
        callVersionId: (await db.application.findUniqueOrThrow({ where: { number } })).callVersionId,
        criteria: {},
        inputSha256: Buffer.alloc(32),
        overall: "needs_review",
        findings: [],
        outcomes: "",
        judgedAt: at,
      },
    });
    await db.assignment.create({
      data: {
        applicationId,
        funderId: city.funderId,
        assigneeId: cityInstructor.userId,
        origin: "hand",
        assignedAt: at,
        assignedById: cityInstructor.userId,
      },
    });
    const me = cityInstructor.userId;
    for (const [filter, isKept] of [
      [{ callId }, true],
      [{ callId: applicationId }, false],
      [{ pillarId: applicationId }, false],
      [{ status: "submitted" }, true],
      [{ status: "granted" }, false],
      [{ status: "granted", mark: "a-vous" }, false],
      [{ status: "submitted", mark: "a-vous" }, true],
      [{ overall: "needs_review", mark: "a-vous" }, true],
      [{ overall: "needs_review" }, true],
      [{ overall: "eligible" }, false],
      [{ assignee: me }, true],
      [{ assignee: "nobody" }, false],
      [{ assignee: stateInstructor.userId }, false],
      [{ mark: "a-vous" }, true],
      [{ mark: "desaccord" }, false],
      [{ mark: "conflit" }, false],
      [{ after: "mine_2026-13-45_x" }, true],
      [{ after: `due_2026-02-31_${applicationId}` }, true],
      [{ text: "zzz", after: `rank_0.5_${applicationId}` }, false],
    ] as const)
      expect(await numbers(database, cityInstructor, filter), JSON.stringify(filter)).toEqual(
        isKept ? [number] : [],
      );
    const colleague = await hireInstructor(dossier.ports, city.funderId);
    expect((await read(database, colleague)).lines[0]).toMatchObject({
      isMine: false,
      assignees: ["Inès D’Haene"],
    });
  });

  test("ends whole when a dossier moves and is judged at once", async ({ db, database }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { number, applicationId, cityInstructor, city } = dossier;
    await Promise.all([
      db.application.update({ where: { number }, data: { status: "admissible" } }),
      db.assignment.create({
        data: {
          applicationId,
          funderId: city.funderId,
          assigneeId: cityInstructor.userId,
          origin: "hand",
          assignedAt: at,
          assignedById: cityInstructor.userId,
        },
      }),
      ...[1, 2, 3].map((n) => db.application.update({ where: { number }, data: { title: `Titre ${n}` } })),
    ]);
    const row = await db.application.findUniqueOrThrow({
      where: { number },
      select: { status: true, title: true },
    });
    expect((await read(database, cityInstructor)).lines[0]).toMatchObject({ ...row, isMine: true });
    expect(await db.inboxTurn.count({ where: { applicationId, assigneeId: cityInstructor.userId } })).toBe(1);
  });

  test("gives each turn the status of its dossier, whatever moves at once", async ({ db, database }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { applicationId, number, cityInstructor } = dossier;
    const turns = async () =>
      (await db.inboxTurn.findMany({ where: { applicationId } })).map(({ status }) => status);
    const mine = (status: InboxFilter["status"]) =>
      Promise.all([
        numbers(database, cityInstructor, { status }),
        numbers(database, cityInstructor, { status, mark: "a-vous" }),
        countInbox({ pool: database.pool, now: () => at }, cityInstructor, { status, mark: "a-vous" }),
      ]);
    expect(await turns()).toEqual(["submitted", "submitted"]);
    await db.application.update({ where: { number }, data: { status: "in_review" } });
    expect(await turns()).toEqual(["in_review", "in_review"]);
    expect(await mine("in_review")).toEqual([
      [number],
      [number],
      { count: 1, requested: 800_000, isAtLeast: false },
    ]);
    expect(await mine("submitted")).toEqual([[], [], { count: 0, requested: 0, isAtLeast: false }]);
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([
        ...(["submitted", "admissible", "in_review"] as const).map((status) =>
          db.application.update({ where: { number }, data: { status } }),
        ),
        db.application.update({ where: { number }, data: { title: `Tour ${round}` } }),
      ]);
      const { status } = await db.application.findUniqueOrThrow({ where: { number } });
      expect(await turns()).toEqual([status, status]);
    }
    await db.application.update({ where: { number }, data: { status: "scored" } });
    expect(await turns()).toEqual([]);
    expect(await mine("scored")).toMatchObject([[number], [], { count: 0 }]);
  });

  test("keeps under its status a decided dossier whose appeal is to be examined", async ({
    db,
    database,
  }) => {
    const { committee, dossier, instructor } = await toldDossier({ db, now: () => at });
    granted(await fileAppeal(committee.ports, committee.applicant, appealForm(dossier)));
    const where = { number: dossier.number };
    const { status, callId } = await db.application.findUniqueOrThrow({ where });
    const filters: InboxFilter[] = [
      { callId, status },
      { callId, status, mark: "a-vous" },
      { callId, mark: "a-vous" },
    ];
    for (const filter of filters)
      expect((await read(database, instructor, filter)).lines).toMatchObject([
        { number: dossier.number, isMine: true },
      ]);
  });
});

describe("the search", () => {
  test("finds names, titles, Siret and numbers, whatever the accents, the order and the end of the words", async ({
    db,
    database,
  }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { number, associationId, cityInstructor } = dossier;
    await db.application.update({
      where: { number },
      data: { title: "Ateliers d’écriture à la bibliothèque, l’œuvre d’un été" },
    });
    await db.association.update({
      where: { id: associationId },
      data: { name: "Les Amis du Val-d'Oïse", acronym: "LAVO" },
    });
    const { siret } = await db.association.findUniqueOrThrow({ where: { id: associationId } });
    const short = String(Number(number.slice(5)));
    for (const text of [
      "ecriture",
      "ÉCRITURES",
      "bibliotheques atelier",
      "oeuvre",
      "œuvre",
      "val d'oise",
      "Val-d’Oise",
      "amis",
      "les amis",
      "lavo",
      "bibl",
      "ami ecrit",
      siret,
      siret.slice(0, 9),
      siret.replace(/^(\d{3})(\d{3})(\d{3})/, "$1 $2 $3 "),
      number,
      short,
      `2027-${short}`,
      number.toLowerCase(),
    ])
      expect(await numbers(database, cityInstructor, { text }), text).toEqual([number]);
    for (const text of [
      "piscine",
      "ecriture piscine",
      `${short}9`,
      "'; DROP TABLE applications; --",
      "\\",
      "%",
      "___",
      "()",
      "<->",
      "\u202e",
      "‘’",
      "ateliers\\' | x",
    ])
      expect(await numbers(database, cityInstructor, { text }), text).toEqual([]);
    for (const text of ["!ateliers", "' | 'bibl", "bibl:*D & ", "\u0000oeuvre"])
      expect(await numbers(database, cityInstructor, { text }), text).toEqual([number]);
    const totals = await countInbox({ pool: database.pool, now: () => at }, cityInstructor, {
      text: "ecriture",
    });
    expect(totals).toMatchObject({ count: 1, requested: 800_000 });
  });

  test("puts the closest first and turns its pages", async ({ db, database }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { number, cityInstructor, callId } = dossier;
    const made = await more(dossier, 70);
    await db.application.updateMany({ where: { callId }, data: { title: "Musique au pied des tours" } });
    await db.application.update({ where: { number }, data: { title: "Musique, musique, musique" } });
    const first = await read(database, cityInstructor, { text: "musique" });
    const second = await read(database, cityInstructor, { text: "musique", after: first.next! });
    expect(first.lines[0]!.number).toBe(number);
    const seen = [...first.lines, ...second.lines].map((line) => line.number);
    expect(new Set(seen)).toEqual(new Set([number, ...made]));
    expect(seen).toHaveLength(71);
    expect(second.next).toBeNull();
  });
});

test("no turn for a funder that is asked nothing", async ({ db, database }) => {
  const ports: Ports = { db, now: () => at };
  const dossier = await depositDossier(ports);
  const other = await addFunder(db, { callId: dossier.callId, name: "Département", envelopeCents: 1 });
  const instructor = await hireInstructor(ports, other.funderId);
  expect((await read(database, instructor)).lines).toMatchObject([{ number: dossier.number, isMine: false }]);
});

describe("the list as CSV", () => {
  const csvOf = async ({ pool }: Database, actor: Actor, filter: InboxFilter = {}) => {
    const pieces: Uint8Array[] = [];
    const parts = exportList({ pool, now: () => at }, actor, { filter, format: "csv" });
    for await (const piece of parts) pieces.push(piece);
    return Buffer.concat(pieces).toString("utf8");
  };

  test("holds what the list holds, within the roles, in words and with decimal commas", async ({
    db,
    database,
  }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { cityInstructor, callId } = dossier;
    await more(dossier, 30);
    const csv = await csvOf(database, cityInstructor, { callId });
    const [heading, ...lines] = csv.trimEnd().split("\n");
    expect(csv.startsWith("\uFEFFNuméro;")).toBe(true);
    expect(heading!.split(";")).toHaveLength(12);
    const listed = await numbers(database, cityInstructor, { callId });
    expect(new Set(lines.map((line) => line.split(";")[0]))).toEqual(new Set(listed));
    expect(csv).toContain(";8000,00;");
    const stranger = await hireInstructor(dossier.ports, (await depositDossier(dossier.ports)).city.funderId);
    expect((await csvOf(database, stranger, { callId })).trimEnd().split("\n")).toHaveLength(1);
  });

  test("holds no formula, however it begins", async ({ db, database }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { cityInstructor, applicationId, callId } = dossier;
    const cells = {
      "=1+1": "'=1+1",
      "+33 6": "'+33 6",
      "-2+3": "'-2+3",
      "@SUM(A1)": "'@SUM(A1)",
      "\t=1": "'\t=1",
      "\r=1": '"\'\r=1"',
      "＝1＋1": "'＝1＋1",
      " =1": "' =1",
      "\u00A0=1": "'\u00A0=1",
      '"=1"': '"""=1"""',
      "a;b$1::text": '"a;b$1::text"',
    };
    for (const [title, cell] of Object.entries(cells)) {
      await db.application.update({ where: { id: applicationId }, data: { title } });
      expect(await csvOf(database, cityInstructor, { callId }), title).toContain(`;${cell};`);
    }
  });
});
