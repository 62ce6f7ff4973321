import { describe, expect } from "vitest";
import { addDays, parisDay, type Day } from "~/domain/calendar/paris";
import { findEvidence } from "~/features/applications/evidence/evidence.server";
import { answerComplement } from "~/features/applications/complement/answer-complement.server";
import { findComplement } from "~/features/applications/complement/queries.server";
import { saveComplement } from "~/features/applications/complement/save-complement.server";
import { askComplement } from "~/features/instruction/complements/ask-complement.server";
import {
  acceptComplement,
  extendComplement,
  giveUpComplement,
} from "~/features/instruction/complements/settle-complement.server";
import { remindComplements } from "~/features/instruction/complements/remind-complements.server";
import type { Ports } from "~/platform/ports.server";
import { test } from "../../support/database/database-test";
import { granted } from "../../support/factories/committee";
import {
  admitDossier,
  depositDossier,
  hireInstructor,
  type Instruction,
} from "../../support/factories/instruction";

const at = new Date("2026-10-05T10:00:00Z");
const later = (days: number): Date => new Date(at.getTime() + days * 86_400_000);
const on = ({ db }: Ports, days: number): Ports => ({ db, now: () => later(days) });
const dueOn = addDays(parisDay(at), 15);
const asked = (number: string, version = 0) => ({
  number,
  version,
  subjects: ["question:project.goals", "document:RIB"],
  message: "Précisez les objectifs.",
  dueOn,
});

async function ask({ ports, cityInstructor, number }: Instruction): Promise<string> {
  granted(await askComplement(ports, cityInstructor, asked(number)));
  const { id } = await ports.db.complementRequest.findFirstOrThrow({ where: { application: { number } } });
  return id;
}

const statusOf = async ({ ports, number }: Instruction) =>
  (await ports.db.application.findUniqueOrThrow({ where: { number } })).status;

describe("asking", () => {
  test("opens only what is asked, suspends the clock, and writes once to the association", async ({ db }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { ports, applicant, number, cityInstructor } = dossier;
    const answers = await Promise.all(
      [1, 2, 3].map(() => askComplement(ports, cityInstructor, asked(number))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await statusOf(dossier)).toBe("incomplete");
    const view = await findComplement(ports, applicant, number);
    expect(view?.sections).toMatchObject([{ code: "project", questions: ["Que voulez-vous changer ?"] }]);
    expect(view?.documents.map(({ type }) => type)).toEqual(["RIB"]);
    const evidence = await findEvidence(on(ports, 5), cityInstructor, number);
    expect(evidence?.clock).toMatchObject({ state: "suspended", suspendedDays: 5 });
    const letters = await db.outboxMessage.findMany({ where: { kind: "complement.asked" } });
    expect(letters).toHaveLength(1);
  });

  test("is refused to a stranger, for an unknown question, too soon, and in committee", async ({ db }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { ports, number, applicant, cityInstructor } = dossier;
    const stranger = await hireInstructor(ports, (await depositDossier(ports)).city.funderId);
    for (const person of [stranger, applicant])
      expect(await askComplement(ports, person, asked(number))).toMatchObject({
        refusal: { code: "not-found" },
      });
    const wrong = { ...asked(number), subjects: ["question:project.secret"] };
    expect(await askComplement(ports, cityInstructor, wrong)).toMatchObject({
      refusal: { code: "unknown-subject" },
    });
    const soon = { ...asked(number), dueOn: parisDay(at) };
    expect(await askComplement(ports, cityInstructor, soon)).toMatchObject({ refusal: { code: "too-soon" } });
    await db.application.update({ where: { number }, data: { status: "committee_pending" } });
    expect(await askComplement(ports, cityInstructor, asked(number))).toMatchObject({
      refusal: { code: "wrong-status" },
    });
    expect(await db.complementRequest.count({ where: { application: { number } } })).toBe(0);
  });
});

describe("answering", () => {
  test("changes only what was asked, keeps what it said before, and freezes the dossier again", async ({
    db,
  }) => {
    const dossier = await admitDossier({ db, now: () => at });
    const { ports, applicant, cityInstructor, number, applicationId } = dossier;
    const before = await db.applicationSection.findFirstOrThrow({
      where: { applicationId, code: "project" },
    });
    const requestId = await ask(dossier);
    const typed = { ...(before.answers as object), goals: "Douze ateliers, le mardi.", title: "Autre titre" };
    granted(
      await saveComplement(ports, applicant, {
        number,
        code: "project",
        version: 0,
        answers: typed as never,
      }),
    );
    expect(
      await saveComplement(ports, applicant, { number, code: "bank", version: 1, answers: {} }),
    ).toMatchObject({
      refusal: { code: "not-asked" },
    });
    const unsent = await db.applicationSection.findFirstOrThrow({
      where: { applicationId, code: "project" },
    });
    expect(unsent.answers).toEqual(before.answers);

    const answers = await Promise.all(
      [1, 2].map(() => answerComplement(on(ports, 4), applicant, { number, version: 1 })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await statusOf(dossier)).toBe("admissible");
    const after = await db.applicationSection.findFirstOrThrow({ where: { applicationId, code: "project" } });
    expect(after.answers).toEqual({ ...(before.answers as object), goals: "Douze ateliers, le mardi." });
    expect(await db.submission.count({ where: { applicationId } })).toBe(2);
    const evidence = await findEvidence(on(ports, 6), cityInstructor, number);
    expect(evidence?.complements[0]?.changes).toMatchObject([
      { section: "project", label: "Que voulez-vous changer ?", after: "Douze ateliers, le mardi." },
    ]);
    expect(evidence?.clock).toMatchObject({ suspendedDays: 4, isSuspended: false });
    granted(await acceptComplement(ports, cityInstructor, { number, requestId }));
    expect(await acceptComplement(ports, cityInstructor, { number, requestId })).toMatchObject({
      refusal: { code: "changed-meanwhile" },
    });
  });

  test("with nothing is refused, and a reader or a stranger answers nothing", async ({ db }) => {
    const dossier = await depositDossier({ db, now: () => at });
    const { ports, applicant, number, cityInstructor } = dossier;
    await ask(dossier);
    expect(await answerComplement(ports, applicant, { number, version: 0 })).toMatchObject({
      refusal: { code: "nothing-answered" },
    });
    for (const person of [
      cityInstructor,
      {
        ...applicant,
        memberships: [{ associationId: dossier.associationId, mandates: ["reader" as const] }],
      },
    ])
      expect(await answerComplement(ports, person, { number, version: 0 })).toMatchObject({
        refusal: { code: "not-found" },
      });
    expect(await statusOf(dossier)).toBe("incomplete");
  });
});

test("three days before, the association is reminded once; the day after, a person decides", async ({
  db,
}) => {
  const dossier = await depositDossier({ db, now: () => at });
  const { ports, cityInstructor, number } = dossier;
  const requestId = await ask(dossier);
  const kinds = async () =>
    (
      await db.outboxMessage.findMany({
        where: { applicationId: dossier.applicationId },
        select: { kind: true },
      })
    )
      .map(({ kind }) => kind)
      .sort();
  await remindComplements(on(ports, 11));
  expect(await kinds()).toEqual(["complement.asked"]);
  await remindComplements(on(ports, 12));
  await remindComplements(on(ports, 13));
  expect(await kinds()).toEqual(["complement.asked", "complement.reminder"]);
  await remindComplements(on(ports, 16));
  expect(await kinds()).toEqual(["complement.asked", "complement.overdue", "complement.reminder"]);
  expect(await statusOf(dossier)).toBe("incomplete");

  const longer = addDays(parisDay(later(16)), 10) as Day;
  granted(await extendComplement(on(ports, 16), cityInstructor, { number, requestId, dueOn: longer }));
  const open = await db.complementRequest.findFirstOrThrow({
    where: { application: { number }, cancelledAt: null },
  });
  granted(await giveUpComplement(on(ports, 17), cityInstructor, { number, requestId: open.id }));
  expect(await statusOf(dossier)).toBe("submitted");
});
