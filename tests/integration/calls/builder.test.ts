import { describe, expect } from "vitest";
import { callParts, type CallPartCode } from "~/domain/call/parts";
import type { CallDocument } from "~/domain/call/document";
import { answerPart } from "~/features/calls/builder/answer-part.server";
import { findPartPage } from "~/features/calls/builder/part-page.server";
import type { FormValues } from "~/platform/forms/form-values";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { createPerson } from "../../support/factories/people";
import { administrator, createCallWorld, openAt, portsAt, type CallWorld } from "./call-world";

async function seen(db: Db, { actor, callId }: CallWorld, part: CallPartCode) {
  const page = await findPartPage(portsAt(db, openAt), actor, { callId, part });
  if (!page) throw new Error("no draft");
  return { values: page.values, _seen: page.seen };
}

function send(db: Db, { actor, callId }: CallWorld, part: CallPartCode, values: FormValues) {
  return answerPart(portsAt(db, openAt), actor, { callId, part, posted: { form: null, values } });
}

async function draftOf(db: Db, callId: string): Promise<CallDocument> {
  return (await db.callVersion.findFirstOrThrow({ where: { callId } })) as unknown as CallDocument;
}

describe("the pages of the call builder", () => {
  test("each, sent as it was shown, changes nothing", async ({ db }) => {
    const world = await createCallWorld(db);
    const before = await draftOf(db, world.callId);
    for (const { code } of callParts) {
      const { values, _seen } = await seen(db, world, code);
      expect(await send(db, world, code, { ...values, _seen }), code).toEqual({ kind: "saved" });
    }
    const { frame, content, rubric, form } = await draftOf(db, world.callId);
    expect({ frame, content, rubric, form }).toEqual({
      frame: before.frame,
      content: before.content,
      rubric: before.rubric,
      form: before.form,
    });
  });

  test("the share goes from 60 to 70 %, a local rule is put aside, and both are told in the draft", async ({
    db,
  }) => {
    const world = await createCallWorld(db);
    const { values, _seen } = await seen(db, world, "rules");
    const p = values.p as FormValues;
    expect(p.minQpvShare).toBe("60");
    const asked = (values.asked as string[]).filter((code) => code !== "TRV-03");
    const sent = { ...values, p: { ...p, minQpvShare: "70 %" }, asked, onIneligible: "refuse", _seen };
    expect(await send(db, world, "rules", sent)).toEqual({ kind: "saved" });
    const { rules, form } = await draftOf(db, world.callId);
    expect(Number(rules.params.minQpvShare)).toBe(0.7);
    expect(rules.adjustments).toEqual({ "TRV-03": { isOff: true } });
    expect(form.deposit.onIneligible).toBe("refuse");
  });

  test("gives back what cannot be read, as typed, with a sentence at the field", async ({ db }) => {
    const world = await createCallWorld(db);
    const { values, _seen } = await seen(db, world, "rules");
    const typed = { ...values, p: { ...(values.p as FormValues), minQpvShare: "beaucoup" }, _seen };
    const answer = await send(db, world, "rules", typed);
    expect(answer).toMatchObject({
      kind: "shown",
      status: 422,
      view: { values: { p: { minQpvShare: "beaucoup" } }, errors: [{ name: "p.minQpvShare" }] },
    });
  });

  test("closes to the second, and refuses an hour that a night does not have", async ({ db }) => {
    const world = await createCallWorld(db);
    const { values, _seen } = await seen(db, world, "calendar");
    const at = (day: string, month: string, time: string) => ({ on: { day, month, year: "2027" }, time });
    const closing = (when: FormValues) =>
      send(db, world, "calendar", { ...values, closes: when, graceMinutes: "5", _seen });
    expect(await closing(at("28", "3", "2:30"))).toMatchObject({
      view: { errors: [{ name: "closes.time" }] },
    });
    expect(await closing(at("1", "1", "midi"))).toMatchObject({
      view: { errors: [{ name: "closes.time" }] },
    });
    expect(await closing(at("28", "3", "23:59:59"))).toEqual({ kind: "saved" });
    const call = await db.call.findUniqueOrThrow({ where: { id: world.callId } });
    expect(call).toMatchObject({ closesAt: new Date("2027-03-28T21:59:59Z"), graceSeconds: 300 });
  });

  test("adds a question with its condition, and moves criteria by buttons without saving", async ({ db }) => {
    const world = await createCallWorld(db);
    const { values, _seen } = await seen(db, world, "form");
    const question = {
      label: "Avez-vous un local ?",
      section: "project",
      kind: "yes-no",
      whenTarget: "project.pillar",
      whenIs: "intitulé sante",
    };
    const sent = { ...values, questions: [question], _seen };
    expect(await send(db, world, "form", sent)).toEqual({ kind: "saved" });
    const { form } = await draftOf(db, world.callId);
    expect(form.questions).toMatchObject([
      { label: "Avez-vous un local ?", when: { section: "project", question: "pillar", is: "SANTE" } },
    ]);
    const wrong = { ...sent, questions: [{ ...question, whenIs: "peut-être" }] };
    expect(await send(db, world, "form", wrong)).toMatchObject({
      view: { errors: [{ name: "questions.0.whenIs" }] },
    });

    const rows = { criteria: [{ code: "S1" }, { code: "S2" }] };
    const moved = await send(db, world, "rubric", { ...rows, _intent: "down:criteria:0" });
    expect(moved).toMatchObject({
      status: 200,
      view: { values: { criteria: [{ code: "S2" }, { code: "S1" }] } },
    });
  });

  test("a question that dossiers answered can be hidden, not taken out", async ({ db }) => {
    const world = await createCallWorld(db);
    const first = await seen(db, world, "form");
    const question = { label: "Un local ?", section: "project", kind: "yes-no" };
    await send(db, world, "form", { ...first.values, questions: [question], _seen: first._seen });
    const { form } = await draftOf(db, world.callId);
    await answeredDossier(db, world, { [form.questions[0]!.name]: "yes" });
    const { values, _seen } = await seen(db, world, "form");
    const without = await send(db, world, "form", { ...values, questions: [], _seen });
    expect(without).toMatchObject({ kind: "shown", status: 409 });
    const [kept] = values.questions as FormValues[];
    const hidden = { ...values, questions: [{ ...kept!, isHidden: "yes" }], _seen };
    expect(await send(db, world, "form", hidden)).toEqual({ kind: "saved" });
  });

  test("of two people on one page the later chooses; on two pages both keep their work", async ({ db }) => {
    const world = await createCallWorld(db);
    const other = await createPerson(db, { firstName: "Zoé", lastName: "Petit", roles: [administrator] });
    const mine = await seen(db, world, "contact");
    const calendar = await seen(db, world, "calendar");
    const theirs = { ...mine.values, name: "Service ville", _seen: mine._seen };
    expect(await send(db, { ...world, actor: other }, "contact", theirs)).toEqual({ kind: "saved" });
    const late = await send(db, world, "contact", {
      ...mine.values,
      name: "Maison du projet",
      _seen: mine._seen,
    });
    expect(late).toMatchObject({
      kind: "shown",
      status: 409,
      view: {
        values: { name: "Maison du projet" },
        conflict: { by: "Zoé Petit", changes: [{ before: "Service ville", after: "Maison du projet" }] },
      },
    });
    if (late.kind !== "shown") throw new Error(late.kind);
    const again = await send(db, world, "contact", { ...late.view.values, _seen: late.view.seen });
    expect(again).toEqual({ kind: "saved" });
    expect(await send(db, world, "calendar", { ...calendar.values, _seen: calendar._seen })).toEqual({
      kind: "saved",
    });
  });

  test("of six saves of one page at once, one is written", async ({ db }) => {
    const world = await createCallWorld(db);
    const { values, _seen } = await seen(db, world, "contact");
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        send(db, world, "contact", { ...values, name: `Équipe ${index}`, _seen }),
      ),
    );
    expect(answers.filter(({ kind }) => kind === "saved")).toHaveLength(1);
  });

  test("is not there for a call of another pillar, nor once everything is published", async ({ db }) => {
    const world = await createCallWorld(db, { publish: true });
    expect(
      await findPartPage(portsAt(db, openAt), world.actor, { callId: world.callId, part: "form" }),
    ).toBeNull();
    const draft = await createCallWorld(db);
    const elsewhere = await createPerson(db, {
      roles: [{ role: "call_administrator", funderId: null, pillarId: draft.otherPillarId }],
    });
    expect(await send(db, { ...draft, actor: elsewhere }, "contact", {})).toEqual({ kind: "not-found" });
  });
});

async function answeredDossier(db: Db, { callId, actor }: CallWorld, answers: Record<string, string>) {
  const { currentVersionId } = await db.call.findUniqueOrThrow({ where: { id: callId } });
  const association = await db.association.create({
    data: { name: "Les Voisins", siret: "12345678901234", legalForm: "9220", createdAt: openAt },
  });
  await db.application.create({
    data: {
      number: "2027-77777",
      callId,
      callVersionId: currentVersionId!,
      associationId: association.id,
      createdById: actor.userId,
      createdAt: openAt,
      updatedAt: openAt,
      sections: { create: { code: "project", answers, updatedAt: openAt, updatedById: actor.userId } },
    },
  });
}
