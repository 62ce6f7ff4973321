import { describe, expect, vi } from "vitest";
import type { Actor, AgentRole } from "~/domain/access/actor";
import { findInboxChoices } from "~/features/instruction/inbox/inbox-choices.server";
import { changeView, type ViewChange } from "~/features/instruction/views/change-view.server";
import { createView, type NewView } from "~/features/instruction/views/create-view.server";
import { deleteView } from "~/features/instruction/views/delete-view.server";
import { chooseOpeningView } from "~/features/instruction/views/opening-view.server";
import { findView, listViews } from "~/features/instruction/views/queries.server";
import { database, ports } from "~/platform/ports.server";
import { loader } from "~/routes/instruction/inbox";
import { granted } from "../../support/factories/committee";
import { depositDossier, hireInstructor } from "../../support/factories/instruction";
import { createPerson } from "../../support/factories/people";
import { answerOf, origin, test } from "../../support/http/portal-process";

const personal = { reach: "personal", funderId: null } as const;
const everyone = { reach: "everyone", funderId: null } as const;

const view = (changes: Partial<NewView> = {}): NewView => ({
  name: "À compléter",
  audience: personal,
  isLocked: false,
  isOpening: false,
  query: "etat=incomplete&tri=montant&apres=low_1_x&unknown=1",
  ...changes,
});

const change = (viewId: string, changes: Partial<ViewChange> = {}): ViewChange => ({
  viewId,
  version: 0,
  name: "Santé",
  settled: null,
  query: null,
  ...changes,
});

const hireAgent = (role: AgentRole, funderId: string | null): Promise<Actor> =>
  createPerson(ports().db, { roles: [{ role, funderId, pillarId: null }] });

const listed = async (actor: Actor) => (await listViews(ports(), actor)).map(({ name }) => name);

describe("a saved view", () => {
  test("keeps filters and sort, neither page nor nonsense, and is seen by those it is for", async ({
    signIn: _signIn,
  }) => {
    const { city, state, stateInstructor } = await depositDossier(ports());
    const author = await hireInstructor(ports(), city.funderId);
    const colleague = await hireInstructor(ports(), city.funderId);
    const administrator = await hireAgent("call_administrator", null);
    const { id, query } = granted(await createView(ports(), author, view()));
    expect(query).toBe("etat=incomplete&tri=montant");
    expect(await listed(author)).toEqual(["À compléter"]);
    for (const other of [colleague, stateInstructor, administrator]) {
      expect(await findView(ports(), other, id)).toBeNull();
      expect(await changeView(ports(), other, change(id))).toMatchObject({ refusal: { code: "not-found" } });
      expect(await deleteView(ports(), other, { viewId: id })).toMatchObject({ ok: false });
      expect(await chooseOpeningView(ports(), other, { viewId: id, isOpening: true })).toMatchObject({
        ok: false,
      });
    }
    const audience = { reach: "funder", funderId: city.funderId } as const;
    granted(await createView(ports(), author, view({ name: "De l’agglomération", audience })));
    for (const [other, names] of [
      [colleague, ["De l’agglomération"]],
      [stateInstructor, []],
      [administrator, ["De l’agglomération"]],
    ] as const) {
      expect(await listed(other)).toEqual(names);
      const choices = await findInboxChoices({ pool: database().pool, now: ports().now }, other);
      expect(choices.views.map(({ name }) => name)).toEqual(names);
    }
    for (const refused of [everyone, { reach: "funder", funderId: state.funderId } as const])
      expect(await createView(ports(), author, view({ name: "Autre", audience: refused }))).toMatchObject({
        refusal: { code: "not-yours-to-share" },
      });
    expect(await createView(ports(), author, view({ name: "à COMPLÉTER" }))).toMatchObject({
      refusal: { code: "name-taken" },
    });
    granted(await createView(ports(), administrator, view({ audience: everyone, isLocked: true })));
    expect(await listed(stateInstructor)).toEqual(["À compléter"]);
  });

  test("that is shared is reworked by all who see it, until it is locked", async ({ signIn: _signIn }) => {
    const { db } = ports();
    const { city } = await depositDossier(ports());
    const author = await hireInstructor(ports(), city.funderId);
    const colleague = await hireInstructor(ports(), city.funderId);
    const administrator = await hireAgent("call_administrator", city.funderId);
    const audience = { reach: "funder", funderId: city.funderId } as const;
    const { id } = granted(await createView(ports(), author, view({ audience })));
    const grab = { audience: personal, isLocked: true };
    granted(await changeView(ports(), colleague, change(id, { settled: grab, query: "q=danse" })));
    const row = await db.savedView.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ name: "Santé", query: "q=danse", reach: "funder", isLocked: false });
    expect(await deleteView(ports(), colleague, { viewId: id })).toMatchObject({
      refusal: { code: "not-yours" },
    });
    expect(await changeView(ports(), author, change(id))).toMatchObject({
      refusal: { code: "changed-meanwhile" },
    });
    const lock = { audience, isLocked: true };
    granted(await changeView(ports(), administrator, change(id, { version: 1, settled: lock })));
    expect(await changeView(ports(), colleague, change(id, { version: 2 }))).toMatchObject({
      refusal: { code: "locked" },
    });
    granted(await changeView(ports(), author, change(id, { version: 2, name: "À moi" })));
    granted(await deleteView(ports(), administrator, { viewId: id }));
    expect(await deleteView(ports(), administrator, { viewId: id })).toMatchObject({ ok: false });
    const events = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(events.map(({ event }) => event)).toEqual([
      "inbox.view-saved",
      "inbox.view-changed",
      "inbox.view-changed",
      "inbox.view-changed",
      "inbox.view-deleted",
    ]);
  });

  test("is one of thirty at most, and of one name, for forty asked at once", async ({ signIn: _signIn }) => {
    const author = await hireInstructor(ports(), null);
    const made = await Promise.all(
      Array.from({ length: 40 }, (_, n) => createView(ports(), author, view({ name: `Vue ${n % 35}` }))),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(30);
    const codes = made.flatMap((one) => (one.ok ? [] : [one.refusal.code]));
    expect(codes.filter((code) => code !== "too-many" && code !== "name-taken")).toEqual([]);
  });
});

describe("the inbox", () => {
  const read = async (actor: Actor, search: string, signIn: (one: Actor) => Promise<string>) => {
    const request = new Request(`${origin}/instruction${search}`, {
      headers: { Cookie: await signIn(actor) },
    });
    return answerOf(loader as never, { request, params: {} });
  };

  test("opens with the chosen view, and with every dossier when asked", async ({ signIn }) => {
    const actor = await hireInstructor(ports(), null);
    const { id } = granted(await createView(ports(), actor, view({ isOpening: true })));
    const opened = await read(actor, "", signIn);
    expect(opened.headers.get("Location")).toBe(`/instruction?etat=incomplete&tri=montant&vue=${id}`);
    expect(await read(actor, "?vue=toutes", signIn)).toHaveProperty("inbox");
    granted(await chooseOpeningView(ports(), actor, { viewId: id, isOpening: false }));
    expect(await read(actor, "", signIn)).toHaveProperty("inbox");
    granted(await chooseOpeningView(ports(), actor, { viewId: id, isOpening: true }));
    granted(await deleteView(ports(), actor, { viewId: id }));
    expect(await read(actor, "", signIn)).toHaveProperty("inbox");
  });

  test("is read in at most four statements, session and views included", async ({ signIn }) => {
    const { cityInstructor } = await depositDossier(ports());
    granted(await createView(ports(), cityInstructor, view()));
    const client = await database().pool.connect();
    const prototype = Object.getPrototypeOf(client) as typeof client;
    client.release();
    for (const search of ["", "?signal=a-vous", "?suivi=moi&tri=montant", "?q=marche", "?suivi=personne"]) {
      const Cookie = await signIn(cityInstructor);
      const sent = vi.spyOn(prototype, "query");
      try {
        const request = new Request(`${origin}/instruction${search}`, { headers: { Cookie } });
        const page = await answerOf(loader as never, { request, params: {} });
        expect(page).toHaveProperty("inbox");
        const statements = sent.mock.calls
          .map(([query]) => (typeof query === "string" ? query : (query as { text: string }).text))
          .filter((text) => !/^\s*(?:BEGIN|COMMIT|ROLLBACK)/i.test(text));
        expect(statements.length, search).toBeLessThanOrEqual(4);
      } finally {
        sent.mockRestore();
      }
    }
  });
});
