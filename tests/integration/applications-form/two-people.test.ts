import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import type { Answers } from "~/domain/application/form/answers";
import { marksOf } from "~/domain/application/form/differences";
import { sectionByCode, type SectionCode } from "~/domain/application/sections";
import { answerBudget } from "~/features/applications/budget/answer-budget.server";
import { answerSection } from "~/features/applications/sections/answer-section.server";
import { saveTyped } from "~/features/applications/sections/save-typed.server";
import type { FormValues } from "~/platform/forms/form-values";
import { test } from "../../support/database/database-test";
import { createDraft, type DraftWorld } from "./draft-world";

type TestDb = Parameters<typeof createDraft>[0];
const noChoices = { pillars: [], objectives: [], districts: [], communes: [] };

/** A person in front of the page of a section, as it stood when they opened it. */
async function open(db: TestDb, world: DraftWorld, actor: Actor, code: SectionCode) {
  const section = sectionByCode(code)!;
  const ports = { db, now: () => world.openAt };
  const held = await db.applicationSection.findUnique({
    where: { applicationId_code: { applicationId: world.applicationId, code } },
  });
  const answers = (held?.answers ?? {}) as Answers;
  let turn = 0;
  const carried = {
    _version: String(held?.version ?? 0),
    _page: randomUUID(),
    _seen: marksOf(section.parts(answers, noChoices)),
  };
  const posted = (values: object) => {
    turn += 1;
    return { form: null, values: { ...carried, _turn: String(turn), ...values } as FormValues };
  };
  return {
    answers,
    press: (values: object) =>
      code === "budget"
        ? answerBudget(ports, actor, { number: world.number, posted: posted(values) })
        : answerSection(ports, actor, { number: world.number, section, posted: posted(values) }),
    type: (values: object) =>
      saveTyped(ports, actor, { number: world.number, section, posted: posted(values) }),
  };
}

const stored = async (db: TestDb, world: DraftWorld, code: SectionCode) => {
  const row = await db.applicationSection.findUnique({
    where: { applicationId_code: { applicationId: world.applicationId, code } },
  });
  return row?.answers;
};

describe("the second of two people chooses part by part", () => {
  test("sees who changed what, and loses nothing of either", async ({ db }) => {
    const world = await createDraft(db);
    const first = await open(db, world, world.author, "project");
    const second = await open(db, world, world.colleague, "project");
    await first.press({ title: "Jardin", goals: "Le but d’Aline.", means: "Une salle." });
    const typed = { title: "", goals: "Le but de Noé.", means: "" };
    const answer = await second.press(typed);
    if (answer.kind !== "shown") throw new Error(answer.kind);
    expect(answer.status).toBe(409);
    expect(answer.view.values).toMatchObject(typed);
    expect(answer.view.conflict).toMatchObject({
      saved: { by: "Aline Ménard" },
      theirs: 1,
      differences: [
        { name: "title", theirs: "Jardin", yours: "", suggested: "theirs" },
        { name: "goals", theirs: "Le but d’Aline.", yours: "Le but de Noé.", suggested: "both" },
        { name: "means", theirs: "Une salle.", yours: "", suggested: "theirs" },
      ],
    });
    const chosen = await second.press({
      ...typed,
      _theirs: "1",
      _keep: { k0: "theirs:title", k1: "both:goals", k2: "yours:means" },
    });
    expect(chosen.kind).toBe("saved");
    expect(await stored(db, world, "project")).toMatchObject({
      title: "Jardin",
      goals: "Le but d’Aline.\n\nLe but de Noé.",
      means: "",
    });
  });

  test("rows of a list are chosen one by one", async ({ db }) => {
    const world = await createDraft(db);
    const row = (label: string) => ({ label, targetMin: "1", targetMax: "2" });
    const start = await open(db, world, world.author, "indicators");
    await start.press({ indicators: [row("Présents"), row("Satisfaits")] });
    const first = await open(db, world, world.author, "indicators");
    const second = await open(db, world, world.colleague, "indicators");
    await first.press({ indicators: [row("Présents cinq fois"), row("Satisfaits"), row("Revenus")] });
    const mine = { indicators: [row("Présents"), row("Très satisfaits")] };
    const answer = await second.press(mine);
    if (answer.kind !== "shown") throw new Error(answer.kind);
    expect(answer.view.conflict?.differences.map(({ name, suggested }) => [name, suggested])).toEqual([
      ["indicators.0", "theirs"],
      ["indicators.2", "theirs"],
    ]);
    await second.press({
      ...mine,
      _theirs: "2",
      _keep: { k0: "theirs:indicators.0", k1: "theirs:indicators.2" },
    });
    expect(await stored(db, world, "indicators")).toEqual({
      indicators: [row("Présents cinq fois"), row("Très satisfaits"), row("Revenus")],
    });
  });

  test("lines of the budget too, and « Recalculer » forgets no choice", async ({ db }) => {
    const world = await createDraft(db);
    const first = await open(db, world, world.author, "budget");
    const second = await open(db, world, world.colleague, "budget");
    await first.press({
      requestedAmount: "",
      charges: [
        { account: "601", amount: "100" },
        { account: "613", amount: "50" },
      ],
    });
    const mine = {
      requestedAmount: "80",
      charges: [
        { account: "601", amount: "120" },
        { account: "616", amount: "7" },
      ],
    };
    const answer = await second.press(mine);
    if (answer.kind !== "shown") throw new Error(answer.kind);
    expect(answer.view.conflict?.differences.map(({ name }) => name)).toEqual([
      "charges:601:0",
      "charges:613:0",
    ]);
    const again = await second.press({ ...mine, _theirs: "1", _intent: "recalculate" });
    expect(again).toMatchObject({ status: 200, view: { version: 0 } });
    expect(await second.press(mine)).toMatchObject({ status: 409 });
    await second.press({
      ...mine,
      _theirs: "1",
      _keep: { k0: "yours:charges:601:0", k1: "theirs:charges:613:0" },
    });
    expect(await stored(db, world, "budget")).toMatchObject({
      requestedAmount: "80",
      charges: [
        { account: "601", amount: "120" },
        { account: "616", amount: "7" },
        { account: "613", amount: "50" },
      ],
    });
  });

  test("chosen while it changed again: there is a choice once more", async ({ db }) => {
    const world = await createDraft(db);
    const second = await open(db, world, world.colleague, "project");
    const first = await open(db, world, world.author, "project");
    await first.press({ goals: "Un." });
    await second.press({ goals: "Deux." });
    await first.press({ goals: "Un bis." });
    const answer = await second.press({ goals: "Deux.", _theirs: "1", _keep: { k0: "yours:goals" } });
    expect(answer).toMatchObject({ status: 409, view: { conflict: { theirs: 2 } } });
    expect(await stored(db, world, "project")).toMatchObject({ goals: "Un bis." });
  });
});

describe("what saves by itself", () => {
  test("is no conflict with itself, even when an answer was lost on the way", async ({ db }) => {
    const world = await createDraft(db);
    const page = await open(db, world, world.author, "project");
    expect(await page.type({ goals: "Un" })).toMatchObject({
      state: "saved",
      version: 1,
      at: "11\u00A0h\u00A012",
    });
    expect(await page.type({ goals: "Un deux" })).toMatchObject({ state: "saved", version: 2 });
    expect((await page.press({ goals: "Un deux trois" })).kind).toBe("saved");
    expect(await stored(db, world, "project")).toMatchObject({ goals: "Un deux trois" });
  });

  test("a late save never covers a newer one", async ({ db }) => {
    const world = await createDraft(db);
    const page = await open(db, world, world.author, "project");
    await page.type({ goals: "Récent", _turn: "9" });
    expect(await page.type({ goals: "Vieux", _turn: "4" })).toEqual({ state: "superseded" });
    expect(await stored(db, world, "project")).toMatchObject({ goals: "Récent" });
  });

  test("says whose change stands in the way, and leaves a done section done", async ({ db }) => {
    const world = await createDraft(db);
    const page = await open(db, world, world.author, "bank");
    const whole = { iban: "FR76", bic: "EXEMFRPP", holder: "Les Pas" };
    const other = await open(db, world, world.colleague, "bank");
    await page.press(whole);
    expect(await other.type({ ...whole, holder: "Autre" })).toMatchObject({
      state: "conflict",
      by: "Aline Ménard",
    });
    const later = await open(db, world, world.author, "bank");
    await later.type({ ...whole, holder: "Les Pas Tranquilles" });
    const row = await db.applicationSection.findFirstOrThrow({
      where: { applicationId: world.applicationId },
    });
    expect(row.completedAt).not.toBeNull();
    await later.type({ ...whole, holder: "" });
    const emptied = await db.applicationSection.findFirstOrThrow({
      where: { applicationId: world.applicationId },
    });
    expect(emptied.completedAt).toBeNull();
  });
});
