import { describe, expect } from "vitest";
import { listManagedCalls } from "~/features/calls/managed-lines.server";
import { listPublicCalls } from "~/features/calls/public-calls.server";
import { publishCall } from "~/features/calls/publish-call.server";
import { setPractice } from "~/features/calls/set-practice.server";
import { answerOpportunities, answerOpportunity, answerSearch } from "~/features/relay/opportunities.server";
import { findRelayedCall, listRelayedCalls } from "~/features/relay/relayed-calls.server";
import { ports as portalPorts } from "~/platform/ports.server";
import { loader as jsonList } from "~/routes/api/calls";
import { loader as jsonCall } from "~/routes/api/call";
import { loader as atom } from "~/routes/relay/atom";
import { loader as calendar } from "~/routes/relay/calendar-file";
import { loader as callCalendar } from "~/routes/relay/call-calendar-file";
import { loader as sitemap } from "~/routes/relay/sitemap";
import type { Db } from "~/platform/database/database.server";
import { origin, test } from "../../support/http/portal-process";
import { createCallWorld, openAt, portsAt } from "./call-world";

/** A published call for practice. */
async function practise(db: Db) {
  const world = await createCallWorld(db);
  const { callId, actor } = world;
  const settled = await setPractice(portsAt(db, openAt), actor, { callId, version: 0, isPractice: true });
  expect(settled).toMatchObject({ ok: true });
  const done = await publishCall(portsAt(db, openAt), actor, { callId, version: 1, revision: 0 });
  expect(done).toMatchObject({ ok: true });
  return { ...world, slug: world.draft.slug };
}

describe("a call for practice", () => {
  test("is told to no other site and no program, by no way", async ({ db, dataDir: _ }) => {
    const { callId, slug } = await practise(db);
    const ports = portalPorts();
    expect(await findRelayedCall(ports, { slug })).toBeNull();
    expect((await listRelayedCalls(ports)).map(({ id }) => id)).not.toContain(callId);
    expect(await answerOpportunity({ ports, origin }, callId).then(({ status }) => status)).toBe(404);
    const search = new Request(`${origin}/common-grants/opportunities/search`, {
      method: "POST",
      body: "{}",
      headers: { "Content-Type": "application/json" },
    });
    const answers = [
      await answerOpportunities({ ports, origin }, new URLSearchParams()),
      await answerSearch({ ports, origin }, search),
      await ask(jsonList, "/api/appels"),
      await ask(atom, "/appels.atom"),
      await ask(calendar, "/appels.ics"),
      await ask(sitemap, "/sitemap.xml"),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      const text = await answer.text();
      expect(text).not.toContain(callId);
      expect(text).not.toContain(slug);
    }
    expect((await ask(jsonCall, `/api/appels/${slug}`, { slug })).status).toBe(404);
    expect((await ask(callCalendar, `/appels/${slug}/calendrier.ics`, { slug })).status).toBe(404);
  });

  test("stands in the list of who administers it, marked, without a count of dossiers", async ({ db }) => {
    const { callId, actor } = await practise(db);
    const lines = await listManagedCalls(portsAt(db, openAt), actor);
    expect(lines.find(({ id }) => id === callId)).toMatchObject({
      isPractice: true,
      drafts: null,
      deposited: null,
    });
    expect((await listPublicCalls(portsAt(db, openAt), {})).map((call) => call.slug)).toHaveLength(0);
  });
});

type Loader = (args: {
  request: Request;
  params: Record<string, string>;
  context: never;
}) => Promise<unknown>;

async function ask(loader: unknown, path: string, params: Record<string, string> = {}): Promise<Response> {
  const context = { config: { publicOrigin: origin } } as never;
  try {
    return (await (loader as Loader)({ request: new Request(origin + path), params, context })) as Response;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}
