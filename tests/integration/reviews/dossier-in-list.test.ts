import { expect } from "vitest";
import { listInbox } from "~/features/instruction/inbox/list-inbox.server";
import { filterOf, inboxFilterSchema } from "~/features/instruction/inbox-filter";
import { dossierInList } from "~/features/instruction/list-context";
import { database, ports } from "~/platform/ports.server";
import { action, loader } from "~/routes/instruction/application";
import { action as standBack } from "~/routes/instruction/conflict";
import { answerOf, origin, test } from "../../support/http/portal-process";
import { admitDossier } from "../../support/factories/instruction";

interface Page {
  readonly list: { readonly to: string; readonly name: { readonly filters: string } };
  readonly previous: string | null;
  readonly next: string | null;
}

test("saving, finishing, standing back: whoever walks a list stays in it", async ({ signIn }) => {
  const { db, now } = ports();
  const { number, callId, city, cityInstructor: actor } = await admitDossier(ports());
  await db.$executeRaw`
    INSERT INTO applications (id, number, call_id, call_version_id, association_id, status, title, requested_cents, created_by_id, created_at, updated_at, submitted_at)
    SELECT gen_random_uuid(), '2030-0000' || n, call_id, call_version_id, association_id, 'admissible', 'Autre', n * 100,
           created_by_id, created_at, updated_at, submitted_at
      FROM applications, generate_series(1, 2) n WHERE number = ${number}`;
  await db.$executeRaw`
    INSERT INTO funder_requests (application_id, funder_id, requested_cents)
    SELECT o.id, q.funder_id, 5000 FROM applications o, funder_requests q JOIN applications a ON a.id = q.application_id
     WHERE o.number LIKE '2030-%' AND a.number = ${number}`;
  const list = inboxFilterSchema.parse({ appel: callId, etat: "admissible", tri: "montant" });
  const reading = { pool: database().pool, now };
  const { lines } = await listInbox(reading, actor, filterOf(list, actor.userId));
  expect(lines.map((line) => line.number)).toEqual([number, "2030-00002", "2030-00001"]);
  const [first, second, third] = lines.map((line) => dossierInList(line.number, list, line));
  const Cookie = await signIn(actor);
  const headers = { Cookie, Origin: origin };
  const paramsOf = (path: string) => ({ number: /dossiers\/([\d-]+)/.exec(path)![1]! });
  const read = async (path: string) =>
    (await answerOf(loader as never, {
      request: new Request(`${origin}${path}`, { headers }),
      params: paramsOf(path),
    })) as unknown as Page;
  const post = async (path: string, fields: Record<string, string>, to = action as never) => {
    const body = new URLSearchParams(fields);
    const request = new Request(`${origin}${path}`, { method: "POST", body, headers });
    const answer = await answerOf(to, { request, params: paramsOf(path) });
    expect(answer.status).toBe(303);
    return answer.headers.get("Location");
  };

  expect(await read(first!)).toMatchObject({ previous: null, next: second });
  const grid = { funderId: city.funderId, version: "0" };
  expect(await post(first!, { ...grid, intent: "save" })).toBe(first);
  expect(await post(first!, { _form: "note", body: "À relire." })).toBe(first);
  const marks = Array.from({ length: 9 }, (_, n) => [`marks.S${n + 1}`, "2"] as const);
  const whole = { opinion: "favourable", proposed: "1000", ...Object.fromEntries(marks) };
  expect(await post(first!, { ...grid, version: "1", ...whole, intent: "complete" })).toBe(first);
  await expect(
    db.application.findUniqueOrThrow({ where: { number }, select: { status: true } }),
  ).resolves.toEqual({ status: "in_review" });
  const seen = await read(first!);
  expect(seen).toMatchObject({ previous: null, next: second });
  expect(seen.list.name.filters).toMatch(/État\u00A0: Recevable$/);
  expect(await post(second!, { ...grid, intent: "next" })).toBe(third);
  const back = `/instruction?appel=${callId}&etat=admissible&tri=montant#dossier-`;
  expect(seen.list.to).toBe(`${back}${number}`);
  const recusal = second!.replace("?", "/deport?");
  expect(await post(recusal, { reason: "Un proche y travaille." }, standBack as never)).toBe(
    `${back}2030-00001`,
  );
  expect((await read(first!)).next).toBe(third);
  expect(await post(third!, { ...grid, intent: "next" })).toBe(`${back}2030-00001`);
});
