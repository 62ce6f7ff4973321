import { describe, expect } from "vitest";
import type { Answers } from "~/domain/application/form/answers";
import { sectionByCode, type SectionCode } from "~/domain/application/sections";
import { saveSection } from "~/features/applications/sections/save-section.server";
import { test } from "../../support/database/database-test";
import { createDraft, type DraftWorld } from "./draft-world";

const title = (words: string): Answers => ({ title: words });

function save(code: SectionCode, typed: unknown, version = 0, completed = false) {
  const section = sectionByCode(code)!;
  return { section, answers: section.schema.parse(typed), version, completed };
}

describe("saving a section of a draft", () => {
  test("keeps the answers, the title of the dossier and an audit line", async ({ db }) => {
    const world = await createDraft(db);
    const saved = await saveSection(portsAt(db, world.openAt), world.author, {
      number: world.number,
      ...save("project", title("Jardin partagé")),
    });
    expect(saved).toMatchObject({ ok: true, value: { version: 1 } });
    const kept = await db.application.findUniqueOrThrow({
      where: { id: world.applicationId },
      include: { sections: true },
    });
    expect(kept.title).toBe("Jardin partagé");
    expect(kept.updatedAt).toEqual(world.openAt);
    expect(kept.sections).toMatchObject([
      { code: "project", version: 1, completedAt: null, updatedById: world.author.userId },
    ]);
    const audit = await db.auditEntry.findMany({ where: { subjectId: world.applicationId } });
    expect(audit).toMatchObject([
      {
        event: "application.section-saved",
        actorId: world.author.userId,
        facts: { section: "project", version: 1 },
      },
    ]);
  });

  test("is done only when the person says so and nothing is missing", async ({ db }) => {
    const world = await createDraft(db);
    const ports = portsAt(db, world.openAt);
    const half = await saveSection(ports, world.author, {
      number: world.number,
      ...save("bank", { iban: "FR76" }, 0, true),
    });
    expect(half).toMatchObject({ ok: true, value: { version: 1, missing: 2 } });
    const whole = { iban: "FR76", bic: "EXEMFRPP", holder: "Les Pas" };
    await saveSection(ports, world.author, { number: world.number, ...save("bank", whole, 1, true) });
    const kept = await db.applicationSection.findFirstOrThrow({
      where: { applicationId: world.applicationId },
    });
    expect(kept.completedAt).toEqual(world.openAt);
  });

  test("the later of two people gets what the other wrote, and nothing is overwritten", async ({ db }) => {
    const world = await createDraft(db);
    const ports = portsAt(db, world.openAt);
    await saveSection(ports, world.author, { number: world.number, ...save("project", title("Du premier")) });
    const late = await saveSection(ports, world.colleague, {
      number: world.number,
      ...save("project", title("Du second")),
    });
    expect(late).toMatchObject({
      ok: false,
      refusal: {
        code: "changed-meanwhile",
        latest: { version: 1, by: "Aline Ménard", answers: { title: "Du premier" } },
      },
    });
    expect(await db.auditEntry.count({ where: { subjectId: world.applicationId } })).toBe(1);
    const chosen = await saveSection(ports, world.colleague, {
      number: world.number,
      ...save("project", title("Du second"), 1),
    });
    expect(chosen).toMatchObject({ ok: true, value: { version: 2 } });
  });

  test("of eight first saves at once, one wins", async ({ db }) => {
    const world = await createDraft(db);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        saveSection(portsAt(db, world.openAt), world.author, {
          number: world.number,
          ...save("project", title(`Essai ${index}`)),
        }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.auditEntry.count({ where: { subjectId: world.applicationId } })).toBe(1);
  });

  test("a version that was never seen is refused", async ({ db }) => {
    const world = await createDraft(db);
    const refused = await saveSection(portsAt(db, world.openAt), world.author, {
      number: world.number,
      ...save("project", title("Vieux"), 3),
    });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: "changed-meanwhile", latest: { version: 0 } },
    });
    await expectNoTrace(db, world);
  });
});

describe("refused, leaves no trace", () => {
  test.for([
    ["in the last second, Sunday of the winter time", "2026-10-25T22:59:59.999Z", true],
    ["one second after", "2026-10-25T23:00:00.000Z", false],
    ["before the opening", "2026-09-14T06:59:59.999Z", false],
  ] as const)("the call: %s", async ([, now, isSaved], { db }) => {
    const world = await createDraft(db);
    const answer = await saveSection(portsAt(db, new Date(now)), world.author, {
      number: world.number,
      ...save("project", title("À temps")),
    });
    expect(answer.ok).toBe(isSaved);
    if (!isSaved) {
      expect(answer).toMatchObject({ refusal: { code: "call-not-open" } });
      await expectNoTrace(db, world);
    }
  });

  test("somebody of another association", async ({ db }) => {
    const world = await createDraft(db);
    const answer = await saveSection(portsAt(db, world.openAt), world.stranger, {
      number: world.number,
      ...save("project", title("Chez les autres")),
    });
    expect(answer).toEqual({ ok: false, refusal: { code: "not-found" } });
    await expectNoTrace(db, world);
  });

  test("a member who may only read", async ({ db }) => {
    const world = await createDraft(db);
    const [membership] = world.author.memberships;
    const reader = { ...world.author, memberships: [{ ...membership!, mandates: ["reader" as const] }] };
    const answer = await saveSection(portsAt(db, world.openAt), reader, {
      number: world.number,
      ...save("project", title("Lu")),
    });
    expect(answer).toEqual({ ok: false, refusal: { code: "not-found" } });
    await expectNoTrace(db, world);
  });

  test("a dossier that was sent", async ({ db }) => {
    const world = await createDraft(db);
    await db.application.update({
      where: { id: world.applicationId },
      data: { status: "submitted", submittedAt: world.openAt },
    });
    const answer = await saveSection(portsAt(db, world.openAt), world.author, {
      number: world.number,
      ...save("project", title("Trop tard")),
    });
    expect(answer).toEqual({ ok: false, refusal: { code: "not-a-draft", status: "submitted" } });
    await expectNoTrace(db, world);
  });
});

type TestDb = Parameters<typeof createDraft>[0];

function portsAt(db: TestDb, now: Date) {
  return { db, now: () => now };
}

async function expectNoTrace(db: TestDb, { applicationId }: DraftWorld) {
  expect(await db.applicationSection.count({ where: { applicationId } })).toBe(0);
  expect(await db.auditEntry.count({ where: { subjectId: applicationId } })).toBe(0);
  expect(await db.application.findUniqueOrThrow({ where: { id: applicationId } })).toMatchObject({
    title: "",
  });
}
