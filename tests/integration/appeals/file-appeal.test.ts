import { describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { admitAfterAppeal, rejectAppeal } from "~/features/appeals/settle-appeal.server";
import { examineAppeal } from "~/features/appeals/examine-appeal.server";
import { fileAppeal } from "~/features/appeals/file-appeal.server";
import { findOwnAppeal } from "~/features/appeals/own-appeal.server";
import { findAppeals } from "~/features/appeals/queries.server";
import { findTracker } from "~/features/applications/sections/tracker.server";
import { declareInadmissible } from "~/features/instruction/declare-inadmissible.server";
import { readLetters } from "~/features/publications/queries.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { appealForm, examinedAppeal, toldDossier } from "../../support/factories/appeals";
import { openAssociation } from "../../support/factories/associations";
import { granted, hire, scoreDossiers, seatCommittee } from "../../support/factories/committee";
import { createPerson } from "../../support/factories/people";

const ports = (db: Db, now = "2026-12-01T13:30:00Z") => ({ db, now: () => new Date(now) });
/** The decision is read on 1 December 2026: the last day is Tuesday 2 February 2027. */
const lastSecond = "2027-02-02T22:59:59Z";
const tooLate = "2027-02-02T23:00:00Z";

const only = (actor: Actor, ...mandates: Actor["memberships"][number]["mandates"]): Actor => ({
  ...actor,
  memberships: actor.memberships.map((membership) => ({ ...membership, mandates })),
});

const statusOf = async (db: Db, { id }: { id: string }) =>
  (await db.application.findUniqueOrThrow({ where: { id } })).status;

describe("filing an appeal", () => {
  test("puts the dossier under appeal, is receipted, and waits for the service", async ({ db }) => {
    const { committee, dossier } = await toldDossier(ports(db), { said: ["refused", "refused"] });
    const { applicant } = committee;
    granted(await fileAppeal(ports(db, lastSecond), applicant, appealForm(dossier)));
    expect(await statusOf(db, dossier)).toBe("under_appeal");
    const page = (await findOwnAppeal(ports(db, lastSecond), applicant, dossier.number))!;
    expect(page.ground).toBeNull();
    expect(page.appeal).toMatchObject({ isLate: false, status: "recorded", lastDay: "2027-02-02" });
    expect(page.appeal!.lines.map(({ granted: before }) => before)).toEqual([0, 0]);
    expect(page.appeal!.clock.dueOn).toBe("2027-04-02");
    const mails = await db.outboxMessage.findMany({
      where: { applicationId: dossier.id, kind: "appeal.received" },
    });
    expect(mails.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ lateSince: null, dueOn: "vendredi 2 avril 2027" }),
    ]);
    const tracker = (await findTracker(ports(db, lastSecond), applicant, dossier.number))!;
    expect(tracker.turn.whose).toBe("us");
    expect(tracker.steps.find(({ state }) => state === "current")?.label).toBe("Réponse au recours");
    expect(await db.auditEntry.count({ where: { event: "appeal.filed", actorId: applicant.userId } })).toBe(
      1,
    );
  });

  test("after the last day is recorded as late, and said to be", async ({ db }) => {
    const { committee, dossier } = await toldDossier(ports(db));
    const page = await findOwnAppeal(ports(db, tooLate), committee.applicant, dossier.number);
    expect(page?.ground).toMatchObject({ isLate: true, lastDay: "2027-02-02" });
    granted(await fileAppeal(ports(db, tooLate), committee.applicant, appealForm(dossier)));
    expect(await db.appeal.findFirstOrThrow({ where: { applicationId: dossier.id } })).toMatchObject({
      isLate: true,
    });
    const mail = await db.outboxMessage.findFirstOrThrow({
      where: { applicationId: dossier.id, kind: "appeal.received" },
    });
    expect(mail.payload).toMatchObject({ lateSince: "mardi 2 février 2027" });
  });

  test("runs from the fifteenth day when nobody opened the letter", async ({ db }) => {
    const { committee, dossier } = await toldDossier(ports(db));
    await db.decisionLetter.updateMany({ where: { applicationId: dossier.id }, data: { firstReadAt: null } });
    const page = await findOwnAppeal(ports(db), committee.applicant, dossier.number);
    expect(page?.ground?.lastDay).toBe("2027-02-17");
  });

  test("the same form twice files one appeal; another form finds nothing left to contest", async ({ db }) => {
    const { committee, dossier } = await toldDossier(ports(db));
    const form = appealForm(dossier);
    granted(await fileAppeal(committee.ports, committee.applicant, form));
    granted(await fileAppeal(committee.ports, committee.applicant, form));
    expect(await fileAppeal(committee.ports, committee.applicant, appealForm(dossier))).toMatchObject({
      ok: false,
      refusal: { code: "nothing-to-contest" },
    });
    expect(await db.appeal.count({ where: { applicationId: dossier.id } })).toBe(1);
    expect(
      await db.outboxMessage.count({ where: { applicationId: dossier.id, kind: "appeal.received" } }),
    ).toBe(1);
  });

  test("of eight at once, one wins", async ({ db }) => {
    const { committee, dossier } = await toldDossier(ports(db));
    const filed = await Promise.all(
      Array.from({ length: 8 }, () => fileAppeal(committee.ports, committee.applicant, appealForm(dossier))),
    );
    expect(filed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.appeal.count({ where: { applicationId: dossier.id } })).toBe(1);
    expect(
      await db.applicationStepTaken.count({ where: { applicationId: dossier.id, step: "appeal" } }),
    ).toBe(1);
  });

  test("takes a signatory, of this very association", async ({ db }) => {
    const { committee, dossier } = await toldDossier(ports(db));
    const { owner: stranger } = await openAssociation(committee.ports, await createPerson(db));
    const refused = { ok: false, refusal: { code: "not-found" } };
    expect(await fileAppeal(committee.ports, stranger, appealForm(dossier))).toMatchObject(refused);
    expect(await findOwnAppeal(committee.ports, stranger, dossier.number)).toBeNull();
    const editor = only(committee.applicant, "owner", "editor");
    expect(await fileAppeal(committee.ports, editor, appealForm(dossier))).toMatchObject(refused);
    expect(await findOwnAppeal(committee.ports, editor, dossier.number)).toMatchObject({ maySign: false });
    expect(await db.appeal.count({ where: { applicationId: dossier.id } })).toBe(0);
  });

  test("contests one funder alone, among those that did not give all", async ({ db }) => {
    const { committee, dossier } = await toldDossier(ports(db), { said: [500_000, "refused"] });
    const { state, city, applicant } = committee;
    const full = await fileAppeal(committee.ports, applicant, appealForm(dossier, state.funderId));
    expect(full).toMatchObject({ ok: false, refusal: { code: "unknown-line" } });
    granted(await fileAppeal(committee.ports, applicant, appealForm(dossier, city.funderId)));
    const lines = await db.appealLine.findMany({
      where: { applicationId: dossier.id },
      select: { funderId: true },
    });
    expect(lines).toEqual([{ funderId: city.funderId }]);
  });

  test("a dossier granted in full has nothing to contest", async ({ db }) => {
    const { committee, dossier } = await toldDossier(ports(db), { said: [500_000, 300_000] });
    expect(await findOwnAppeal(committee.ports, committee.applicant, dossier.number)).toBeNull();
    expect(await fileAppeal(committee.ports, committee.applicant, appealForm(dossier))).toMatchObject({
      ok: false,
      refusal: { code: "nothing-to-contest" },
    });
  });

  test("it shows in the inbox of the funders it contests, until it is examined", async ({ db }) => {
    const { committee, dossier, instructor } = await toldDossier(ports(db));
    const { city, applicant } = committee;
    granted(await fileAppeal(committee.ports, applicant, appealForm(dossier, city.funderId)));
    const turns = () =>
      db.inboxTurn.findMany({ where: { applicationId: dossier.id }, select: { funderId: true } });
    expect(await turns()).toEqual([{ funderId: city.funderId }]);
    const entry = await db.inboxEntry.findUniqueOrThrow({ where: { applicationId: dossier.id } });
    expect(entry.dueOn.toISOString().slice(0, 10)).toBe("2027-02-01");
    const note = { number: dossier.number, version: 0, note: "Vu." };
    granted(await examineAppeal(committee.ports, instructor, note));
    expect(await turns()).toEqual([]);
  });

  test("what was written is never rewritten, whatever the code does", async ({ db }) => {
    const { committee, dossier } = await toldDossier(ports(db));
    granted(await fileAppeal(committee.ports, committee.applicant, appealForm(dossier)));
    await expect(
      db.appeal.updateMany({ where: { applicationId: dossier.id }, data: { grounds: "Autre chose." } }),
    ).rejects.toThrow(/appeals_are_never_rewritten/);
  });
});

describe("examining", () => {
  test("of two instructors at once, one wins; a stranger to the call finds nothing", async ({ db }) => {
    const { committee, dossier, instructor } = await toldDossier(ports(db));
    granted(await fileAppeal(committee.ports, committee.applicant, appealForm(dossier)));
    const note = { number: dossier.number, version: 0, note: "Le devis change la demande." };
    const other = await hire(committee.ports, "instructor");
    const both = await Promise.all(
      [instructor, other].map((actor) => examineAppeal(committee.ports, actor, note)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await examineAppeal(committee.ports, committee.member, note)).toMatchObject({
      refusal: { code: "not-found" },
    });
    const linked: Actor = { ...instructor, userId: committee.applicant.userId };
    expect(await findAppeals(committee.ports, linked, dossier.number)).toBeNull();
  });
});

describe("an agent answers", () => {
  async function inadmissible(db: Db) {
    const committee = await seatCommittee(ports(db));
    const [dossier] = await scoreDossiers(committee);
    await db.application.update({ where: { id: dossier!.id }, data: { status: "submitted" } });
    const instructor = await hire(committee.ports, "instructor");
    const { version } = await db.application.findUniqueOrThrow({ where: { id: dossier!.id } });
    const { number } = dossier!;
    granted(
      await declareInadmissible(committee.ports, instructor, { number, version, reason: "Statuts absents." }),
    );
    return { committee, dossier: dossier!, instructor };
  }

  test("a dossier declared inadmissible is admitted after its appeal, with the reason", async ({ db }) => {
    const { committee, dossier, instructor } = await inadmissible(db);
    const ground = (await findOwnAppeal(committee.ports, committee.applicant, dossier.number))!.ground!;
    expect(ground).toMatchObject({ target: "inadmissibility", reason: "Statuts absents.", lines: [] });
    granted(await fileAppeal(committee.ports, committee.applicant, appealForm(dossier)));
    expect(await statusOf(db, dossier)).toBe("inadmissible");
    const answer = { number: dossier.number, version: 0, reason: "Les statuts étaient joints." };
    expect(await admitAfterAppeal(committee.ports, committee.administrator, answer)).toMatchObject({
      refusal: { code: "not-answerable" },
    });
    granted(
      await examineAppeal(committee.ports, instructor, {
        number: dossier.number,
        version: 0,
        note: "Joints.",
      }),
    );
    expect(await admitAfterAppeal(committee.ports, instructor, { ...answer, version: 1 })).toMatchObject({
      refusal: { code: "not-found" },
    });
    granted(await admitAfterAppeal(committee.ports, committee.administrator, { ...answer, version: 1 }));
    expect(await statusOf(db, dossier)).toBe("admissible");
    const page = await findOwnAppeal(committee.ports, committee.applicant, dossier.number);
    expect(page?.appeal).toMatchObject({ status: "upheld", answer: "Les statuts étaient joints." });
    expect(
      await db.outboxMessage.count({ where: { applicationId: dossier.id, kind: "appeal.answered" } }),
    ).toBe(1);
  });

  test("a rejection leaves it inadmissible, and closes the way", async ({ db }) => {
    const { committee, dossier, instructor } = await inadmissible(db);
    await examinedAppeal(committee, dossier, instructor);
    const answer = { number: dossier.number, version: 1, reason: "Toujours absents." };
    const both = await Promise.all([
      rejectAppeal(committee.ports, committee.administrator, answer),
      admitAfterAppeal(committee.ports, committee.administrator, answer),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await db.outboxMessage.count({ where: { applicationId: dossier.id, kind: "appeal.answered" } }),
    ).toBe(1);
    const page = await findOwnAppeal(committee.ports, committee.applicant, dossier.number);
    expect(page?.ground).toBeNull();
  });

  test("one that came late against a decision is rejected as late; one in time is the committee’s", async ({
    db,
  }) => {
    const { committee, dossier } = await toldDossier(ports(db));
    const late = ports(db, tooLate);
    granted(await fileAppeal(late, committee.applicant, appealForm(dossier)));
    const answer = { number: dossier.number, version: 0, reason: "Le délai est passé." };
    granted(await rejectAppeal(late, committee.administrator, answer));
    expect(await statusOf(db, dossier)).toBe("partially_granted");
    expect(await readLetters(late, committee.applicant, dossier.number)).toHaveLength(1);

    const other = await toldDossier(ports(db));
    await examinedAppeal(other.committee, other.dossier, other.instructor);
    const early = { number: other.dossier.number, version: 1, reason: "Non." };
    expect(await rejectAppeal(committee.ports, other.committee.administrator, early)).toMatchObject({
      refusal: { code: "not-answerable" },
    });
    expect(await admitAfterAppeal(committee.ports, other.committee.administrator, early)).toMatchObject({
      refusal: { code: "not-answerable" },
    });
  });
});
