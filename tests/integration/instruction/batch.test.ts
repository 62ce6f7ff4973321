import { describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import {
  assignDossier,
  type AssignmentWanted,
} from "~/features/instruction/assignment/assign-dossier.server";
import { findAssigneeChoices } from "~/features/instruction/assignment/assignee-choices.server";
import { assigneeValue } from "~/features/instruction/batch/batch-choice.schema";
import { planAssignment } from "~/features/instruction/batch/plan-assignment.server";
import { ports } from "~/platform/ports.server";
import { action, loader } from "~/routes/instruction/batch";
import type { BatchResult } from "~/routes/instruction/parts/batch-acts.server";
import type { BatchPlan } from "~/routes/instruction/parts/batch-plan.server";
import { planSession, scoreDossiers, seatCommittee } from "../../support/factories/committee";
import { depositDossier, hireInstructor, type Instruction } from "../../support/factories/instruction";
import { createPerson, joinAssociation } from "../../support/factories/people";
import { answerOf, origin, test } from "../../support/http/portal-process";

const assignedTo = async ({ applicationId }: Instruction, funderId: string) =>
  (
    await ports().db.assignment.findUnique({
      where: { applicationId_funderId: { applicationId, funderId } },
    })
  )?.assigneeId ?? null;

const events = ({ applicationId }: Instruction, event: string) =>
  ports().db.auditEntry.count({ where: { event, subjectId: applicationId } });

const code = (answer: Awaited<ReturnType<typeof assignDossier>>) =>
  answer.ok ? answer.value.isChanged : answer.refusal.code;

describe("an assignment by hand", () => {
  const assign = (actor: Actor, wanted: AssignmentWanted) => assignDossier(ports(), actor, wanted);

  test("is made within roles, to someone who may instruct, and said twice changes nothing", async ({
    signIn: _signIn,
  }) => {
    const { db } = ports();
    const dossier = await depositDossier(ports());
    const { number, city, state, cityInstructor, stateInstructor, associationId } = dossier;
    const colleague = await hireInstructor(ports(), city.funderId);
    const member = await joinAssociation(db, await hireInstructor(ports(), city.funderId), {
      associationId,
      mandates: ["reader"],
    });
    const wanted = { number, funderId: city.funderId, assigneeId: colleague.userId, seenId: null };
    for (const [actor, change, answer] of [
      [stateInstructor, {}, "not-found"],
      [dossier.applicant, {}, "not-found"],
      [member, {}, "not-found"],
      [cityInstructor, { funderId: state.funderId, assigneeId: stateInstructor.userId }, "not-found"],
      [cityInstructor, { assigneeId: stateInstructor.userId }, "beyond-role"],
      [cityInstructor, { assigneeId: dossier.applicant.userId }, "party"],
      [cityInstructor, { assigneeId: member.userId }, "party"],
      [cityInstructor, { seenId: stateInstructor.userId }, "changed-meanwhile"],
      [cityInstructor, {}, true],
      [cityInstructor, {}, false],
      [cityInstructor, { assigneeId: cityInstructor.userId }, "changed-meanwhile"],
      [cityInstructor, { assigneeId: cityInstructor.userId, seenId: colleague.userId }, true],
      [colleague, { assigneeId: null, seenId: cityInstructor.userId }, true],
      [colleague, { assigneeId: null }, false],
    ] as const)
      expect(code(await assign(actor, { ...wanted, ...change }))).toBe(answer);
    expect(await events(dossier, "application.assigned")).toBe(2);
    expect(await events(dossier, "application.freed")).toBe(1);
    await db.application.update({ where: { number }, data: { status: "refused" } });
    expect(code(await assign(cityInstructor, wanted))).toBe("ended");
  });

  test("ends when its person stands back, and is refused to them whatever the code does", async ({
    signIn: _signIn,
  }) => {
    const { db, now } = ports();
    const dossier = await depositDossier(ports());
    const { number, applicationId, city, cityInstructor, stateInstructor, state } = dossier;
    const { userId } = cityInstructor;
    const wanted = { number, funderId: city.funderId, assigneeId: userId, seenId: null };
    expect(code(await assign(cityInstructor, wanted))).toBe(true);
    await db.conflictOfInterest.create({
      data: { applicationId, userId, origin: "declared", createdAt: now() },
    });
    expect(await assignedTo(dossier, city.funderId)).toBeNull();
    const line = { applicationId, origin: "hand", assignedAt: now(), assignedById: userId };
    await expect(
      db.assignment.create({ data: { ...line, funderId: city.funderId, assigneeId: userId } }),
    ).rejects.toThrow("assignments_exclude_parties");
    const own = { ...line, funderId: state.funderId, assigneeId: stateInstructor.userId };
    await db.assignment.create({ data: own });
    await joinAssociation(db, stateInstructor, {
      associationId: dossier.associationId,
      mandates: ["reader"],
    });
    expect(await assignedTo(dossier, state.funderId)).toBeNull();
  });

  test("of eight people who take a free dossier up at once, one does", async ({ signIn: _signIn }) => {
    const dossier = await depositDossier(ports());
    const { number, city } = dossier;
    const eight = await Promise.all(Array.from({ length: 8 }, () => hireInstructor(ports(), city.funderId)));
    const answers = await Promise.all(
      eight.map((one) =>
        assign(one, { number, funderId: city.funderId, assigneeId: one.userId, seenId: null }),
      ),
    );
    expect(answers.map(code).filter((answer) => answer === true)).toHaveLength(1);
    expect(answers.map(code).filter((answer) => answer === "changed-meanwhile")).toHaveLength(7);
    expect(await events(dossier, "application.assigned")).toBe(1);
  });

  test("is offered to those who instruct for the actor's funders", async ({ signIn: _signIn }) => {
    const { city, state, cityInstructor, stateInstructor } = await depositDossier(ports());
    const everywhere = await hireInstructor(ports(), null);
    const offered = async (actor: Actor, funderId: string) => {
      const { people } = await findAssigneeChoices(ports(), actor);
      return people.filter((one) => one.funderId === funderId).map(({ userId }) => userId);
    };
    expect(await offered(cityInstructor, state.funderId)).toEqual([]);
    expect(await offered(cityInstructor, city.funderId)).toEqual(
      expect.arrayContaining([cityInstructor.userId, everywhere.userId]),
    );
    expect(await offered(everywhere, state.funderId)).toEqual(
      expect.arrayContaining([stateInstructor.userId, everywhere.userId]),
    );
  });
});

describe("a batch", () => {
  const read = async (Cookie: string, search: string) =>
    (await answerOf(loader as never, {
      request: new Request(`${origin}/instruction/lot?${search}`, { headers: { Cookie } }),
      params: {},
    })) as unknown as { plan: BatchPlan };
  const send = async (Cookie: string, fields: readonly (readonly [string, string])[]) => {
    const answer = await answerOf(action as never, {
      request: new Request(`${origin}/instruction/lot`, {
        method: "POST",
        headers: { Cookie, "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      }),
      params: {},
    });
    return { status: answer.status, body: (await answer.json()) as { result: BatchResult } };
  };

  test("says what it will do, does just that, and repeated does nothing", async ({ signIn }) => {
    const one = await depositDossier(ports());
    const { db } = ports();
    const { city, callId, cityInstructor, number } = one;
    const colleague = await hireInstructor(ports(), city.funderId);
    const copies = await db.$queryRaw<{ number: string }[]>`
      INSERT INTO applications (id, number, call_id, call_version_id, association_id, status, title, requested_cents, created_by_id, created_at, updated_at, submitted_at)
      SELECT gen_random_uuid(), '2029-' || lpad(n::text, 5, '0'), call_id, call_version_id, association_id,
             (CASE WHEN n = 60 THEN 'refused' ELSE 'submitted' END)::application_status, 'Copie ' || n, 100, created_by_id, created_at, updated_at, submitted_at
        FROM applications, generate_series(1, 60) n WHERE number = ${number} RETURNING number`;
    const conflicted = copies[0]!.number;
    const hidden = copies[1]!.number;
    for (const [dossier, { userId }] of [
      [conflicted, colleague],
      [hidden, cityInstructor],
    ] as const) {
      const { id } = await db.application.findUniqueOrThrow({ where: { number: dossier } });
      await db.conflictOfInterest.create({
        data: { applicationId: id, userId, origin: "declared", createdAt: ports().now() },
      });
    }
    const Cookie = await signIn(cityInstructor);
    const value = assigneeValue({ assigneeId: colleague.userId, funderId: city.funderId });
    const page = await read(Cookie, `appel=${callId}&portee=page&a=${value}`);
    expect(page.plan.lines).toHaveLength(50);
    const { plan } = await read(Cookie, `appel=${callId}&portee=liste&a=${value}`);
    expect(plan).toMatchObject({ isCut: false, chosen: { value } });
    expect(plan.lines.map((line) => line.number)).not.toContain(hidden);
    const leftOut = plan.lines.filter((line) => line.leftOut !== null);
    expect(leftOut.map((line) => line.number).sort()).toEqual([conflicted, copies[59]!.number].sort());
    const items = plan.lines.map(({ item }) => ["items", item] as const);
    const sent = [["_form", "assign"], ["assignee", value], ...items] as const;
    const first = await send(Cookie, sent);
    expect(first.body.result.done).toHaveLength(58);
    expect(first.body.result.leftOut.map((line) => line.number).sort()).toEqual(
      leftOut.map((line) => line.number).sort(),
    );
    const again = await send(Cookie, sent);
    expect(again.body.result).toMatchObject({ done: [], already: first.body.result.done });
    expect(await db.assignment.count({ where: { assigneeId: colleague.userId } })).toBe(58);
    expect(
      await db.auditEntry.count({
        where: { event: "application.assigned", actorId: cityInstructor.userId },
      }),
    ).toBe(58);
    const numbers = plan.lines.map((line) => line.number);
    const target = { numbers, assigneeId: colleague.userId, funderId: city.funderId };
    const planned = await planAssignment(ports(), cityInstructor, target);
    expect([...planned.values()].filter((answer) => answer === "already")).toHaveLength(58);
  });

  test("sent twice at once does each dossier once", async ({ signIn }) => {
    const dossier = await depositDossier(ports());
    const { number, city, cityInstructor } = dossier;
    const Cookie = await signIn(cityInstructor);
    const value = assigneeValue({ assigneeId: cityInstructor.userId, funderId: city.funderId });
    const fields = [
      ["_form", "assign"],
      ["assignee", value],
      ["items", `${number}:`],
    ] as const;
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(Cookie, fields)));
    expect(answers.flatMap(({ body }) => body.result.done)).toEqual([number]);
    expect(answers.flatMap(({ body }) => body.result.leftOut)).toEqual([]);
    expect(await events(dossier, "application.assigned")).toBe(1);
  });

  test("refuses what is no batch, and reaches no dossier of another funder", async ({ signIn }) => {
    const { number, city, cityInstructor } = await depositDossier(ports());
    const stranger = await hireInstructor(ports(), (await depositDossier(ports())).city.funderId);
    const Cookie = await signIn(stranger);
    const value = assigneeValue({ assigneeId: cityInstructor.userId, funderId: city.funderId });
    expect((await read(Cookie, `d=${number}&a=${value}`)).plan.lines).toEqual([]);
    const items = ["items", `${number}:`] as const;
    const { body } = await send(Cookie, [["_form", "assign"], ["assignee", value], items]);
    expect(body.result).toMatchObject({ done: [], already: [], leftOut: [{ number }] });
    for (const fields of [
      [
        ["_form", "assign"],
        ["assignee", value],
      ],
      [["_form", "assign"], ["assignee", "x"], items],
      [
        ["_form", "assign"],
        ["assignee", value],
        ["items", "x"],
      ],
    ] as const)
      expect((await send(Cookie, fields)).status).toBe(422);
  });

  test("puts dossiers on the agenda of a planned session, those that are ready", async ({ signIn }) => {
    const committee = await seatCommittee(ports());
    const { db } = ports();
    const [first, second, other] = await scoreDossiers(committee, 3);
    const sessionId = await planSession(committee, [first!]);
    await db.application.update({ where: { id: other!.id }, data: { status: "in_review" } });
    const Cookie = await signIn(committee.administrator);
    const numbers = [first!, second!, other!].map(({ number }) => number);
    const search = numbers.map((number) => `d=${number}`).join("&");
    const { plan } = await read(Cookie, `acte=seance&seance=${sessionId}&${search}`);
    expect(plan.lines.map(({ leftOut }) => leftOut === null)).toEqual([false, true, false]);
    const fields = [
      ["_form", "agenda"],
      ["sessionId", sessionId],
      ...numbers.map((number) => ["numbers", number] as const),
    ] as const;
    expect((await send(Cookie, fields)).body.result.done).toEqual([second!.number]);
    expect((await send(Cookie, fields)).body.result.done).toEqual([]);
    expect(await db.agendaItem.count({ where: { sessionId } })).toBe(2);
    const outsider = await createPerson(db, {
      roles: [{ role: "instructor", funderId: null, pillarId: null }],
    });
    const refused = await send(await signIn(outsider), fields);
    expect(refused.body.result).toMatchObject({ done: [], leftOut: numbers.map((number) => ({ number })) });
  });
});
