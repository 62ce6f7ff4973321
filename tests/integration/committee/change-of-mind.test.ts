import { describe, expect } from "vitest";
import { approveMinutes } from "~/features/committee/approve-minutes.server";
import { declareRecusal } from "~/features/committee/declare-recusal.server";
import { liftRecusal } from "~/features/committee/lift-recusal.server";
import { findSession } from "~/features/committee/queries.server";
import { findPlan, replanSession } from "~/features/committee/replan-session.server";
import { findHeardDossier } from "~/features/decisions/queries.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import {
  close,
  decide,
  granted,
  hire,
  planSession,
  scoreDossiers,
  seatCommittee,
  startSession,
  type Committee,
} from "../../support/factories/committee";
import { createPerson } from "../../support/factories/people";

const at = (db: Db) => ({ db, now: () => new Date("2026-12-01T13:30:00Z") });
const eight = [0, 1, 2, 3, 4, 5, 6, 7];
const reason = "Mon frère y travaille.";

describe("a recusal declared by mistake", () => {
  test("is lifted by its member before the session opens, and the dossier is theirs to hear again", async ({
    db,
  }) => {
    const committee = await seatCommittee(at(db));
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await planSession(committee, [dossier!]);
    const { ports, member, chair } = committee;
    const item = { sessionId, number: dossier!.number };
    granted(await declareRecusal(ports, member, { ...item, reason }));
    expect(await findHeardDossier(ports, member, item)).toBeNull();
    expect((await findSession(ports, member, sessionId))!.items).toMatchObject([{ isRecused: true }]);
    expect(await liftRecusal(ports, chair, item)).toMatchObject({ refusal: { code: "not-recused" } });
    const lifted = await Promise.all(eight.map(() => liftRecusal(ports, member, item)));
    expect(lifted.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await findHeardDossier(ports, member, item)).not.toBeNull();
    expect(await db.auditEntry.count({ where: { event: "committee.recusal-lifted" } })).toBe(1);
    granted(await declareRecusal(ports, member, { ...item, reason }));
    expect(await findHeardDossier(ports, member, item)).toBeNull();
  });

  test("stays once the session is open, and for who does not sit", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const [dossier] = await scoreDossiers(committee);
    const sessionId = await startSession(committee, [dossier!]);
    const { ports, member } = committee;
    const item = { sessionId, number: dossier!.number };
    granted(await declareRecusal(ports, member, { ...item, reason }));
    expect(await liftRecusal(ports, member, item)).toMatchObject({ refusal: { code: "session-started" } });
    const stranger = await hire(ports, "committee_member");
    expect(await liftRecusal(ports, stranger, item)).toMatchObject({ refusal: { code: "not-found" } });
    expect(await findHeardDossier(ports, member, item)).toBeNull();
  });
});

test("the chair alone approves the minutes, once, of a closed session", async ({ db }) => {
  const committee = await seatCommittee(at(db));
  const [dossier] = await scoreDossiers(committee);
  const sessionId = await startSession(committee, [dossier!]);
  const { ports, chair, secretary } = committee;
  const approve = (actor = chair) => approveMinutes(ports, actor, { sessionId });
  expect(await approve()).toMatchObject({ refusal: { code: "wrong-session-status" } });
  await decide(committee, sessionId, dossier!);
  await close(committee, sessionId);
  expect(await approve(secretary)).toMatchObject({ refusal: { code: "not-found" } });
  const approved = await Promise.all(eight.map(() => approve()));
  expect(approved.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await findSession(ports, chair, sessionId))!.status).toBe("minutes_approved");
});

describe("a planned session", () => {
  const changes = ({ chair, secretary }: Committee) => ({
    title: "Comité santé, nouvelle date",
    scheduledAt: new Date("2026-12-08T08:30:00Z"),
    place: "Mairie annexe",
    quorum: 2,
    members: [
      { userId: secretary.userId, mandate: "chair" as const, votes: true, organisation: "" },
      { userId: chair.userId, mandate: "secretary" as const, votes: true, organisation: "" },
    ],
  });

  test("changes its day, place, quorum and members; its agenda stays", async ({ db }) => {
    const committee = await seatCommittee(at(db));
    const sessionId = await planSession(committee, await scoreDossiers(committee, 2));
    const { ports, administrator, secretary, member } = committee;
    granted(await replanSession(ports, administrator, { sessionId, ...changes(committee) }));
    expect(await findSession(ports, secretary, sessionId)).toMatchObject({
      title: "Comité santé, nouvelle date",
      place: "Mairie annexe",
      scheduledAt: new Date("2026-12-08T08:30:00Z"),
      mine: { mandate: "chair" },
      items: [{}, {}],
    });
    expect(await findSession(ports, member, sessionId)).toBeNull();
    const plan = (await findPlan(ports, administrator, sessionId))!;
    expect(plan.values).toMatchObject({ on: "2026-12-08", time: "09:30", chairId: secretary.userId });
  });

  test("is left as it is by a plan that nobody could hold, by strangers, and once convened", async ({
    db,
  }) => {
    const committee = await seatCommittee(at(db));
    const sessionId = await planSession(committee, []);
    const { ports, administrator, secretary, chair } = committee;
    const good = { sessionId, ...changes(committee) };
    const before = await findSession(ports, administrator, sessionId);
    const noStranger = { ...good.members[0]!, userId: (await createPerson(db)).userId };
    const refusals = [
      [administrator, { ...good, quorum: 3 }, "quorum-out-of-reach"],
      [administrator, { ...good, members: good.members.slice(1) }, "needs-one-chair"],
      [administrator, { ...good, members: [noStranger, good.members[1]!] }, "not-a-committee-member"],
      [secretary, good, "not-found"],
    ] as const;
    for (const [actor, plan, code] of refusals)
      expect(await replanSession(ports, actor, plan)).toMatchObject({ ok: false, refusal: { code } });
    expect(await findSession(ports, administrator, sessionId)).toEqual(before);
    const open = await startSession(committee, await scoreDossiers(committee));
    const late = await replanSession(ports, administrator, { ...good, sessionId: open });
    expect(late).toMatchObject({ ok: false, refusal: { code: "already-convened" } });
    expect((await findSession(ports, chair, open))!.title).toBe("Comité santé 2027");
  });
});
