import { describe, expect } from "vitest";
import { publishCall } from "../../support/factories/open-call";
import { answerOf, origin, test } from "../../support/http/portal-process";
import { tellOfCalls } from "~/features/alerts/tell-of-calls.server";
import { purgeAlerts } from "~/features/alerts/purge-alerts.server";
import { ports } from "~/platform/ports.server";
import { writeLetter } from "~/platform/mail/write-letter.server";
import * as requestPage from "~/routes/alerts/request";
import * as alertPage from "~/routes/alerts/alert";
import * as unsubscription from "~/routes/alerts/unsubscription";

const context = { clientNetwork: "10.3.0.1", config: { publicOrigin: origin } } as never;

function post(path: string, fields: [string, string][]): Request {
  return new Request(origin + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Origin: origin },
  });
}

async function ask(email: string, pillars: string[] = []) {
  const fields = [["email", email], ...pillars.map((code) => ["piliers", code])] as [string, string][];
  return (await requestPage.action({ request: post("/alertes", fields), params: {}, context })) as Response;
}

async function tokenOf(email: string): Promise<string> {
  const { token } = await ports().db.callAlert.findFirstOrThrow({
    where: { email },
    orderBy: { createdAt: "desc" },
    select: { token: true },
  });
  return token;
}

async function confirm(email: string): Promise<string> {
  const token = await tokenOf(email);
  const request = post(`/alertes/${token}`, [["_form", "confirmer"]]);
  expect((await answerOf(alertPage.action, { request, params: { token } })).status).toBe(303);
  return token;
}

const told = (email: string) =>
  ports().db.outboxMessage.findMany({
    where: { recipient: email, kind: "alerts.call-told" },
    select: { payload: true },
  });

describe("an alert", () => {
  test("is asked for, confirmed by a button, told once of each moment, and ended in one click", async ({
    db,
    dataDir: _,
  }) => {
    const call = await publishCall(db);
    await db.call.update({
      where: { id: call.id },
      data: {
        pillar: {
          connect: { id: (await db.programmeNode.findFirstOrThrow({ where: { code: "SANTE" } })).id },
        },
      },
    });
    for (const email of [
      "sante@asso.example",
      "tout@asso.example",
      "emploi@asso.example",
      "jamais@asso.example",
    ]) {
      const pillars = email.startsWith("sante") ? ["SANTE"] : email.startsWith("emploi") ? ["EMPLOI"] : [];
      const answer = await ask(email, pillars);
      expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/alertes?envoi"]);
    }
    const scanned = await tokenOf("jamais@asso.example");
    const look = new Request(`${origin}/alertes/${scanned}`);
    await alertPage.loader({ request: look, params: { token: scanned }, context });
    const tokens = [await confirm("sante@asso.example"), await confirm("tout@asso.example")];
    await confirm("emploi@asso.example");

    // Announced, then opened; each job runs as often as it likes.
    await db.call.update({ where: { id: call.id }, data: { opensAt: new Date("2026-10-06T07:00:00Z") } });
    await tellOfCalls(ports());
    await Promise.all([tellOfCalls(ports()), tellOfCalls(ports())].map((run) => run.catch(() => {})));
    const later = { ...ports(), now: () => new Date("2026-10-06T07:00:01Z") };
    await tellOfCalls(later);
    await tellOfCalls(later);
    for (const email of ["sante@asso.example", "tout@asso.example"])
      expect(
        (await told(email)).map(({ payload }) => (payload as { moment: string }).moment).toSorted(),
      ).toEqual(["announced", "opened"]);
    for (const email of ["emploi@asso.example", "jamais@asso.example"]) expect(await told(email)).toEqual([]);

    const [letter] = await told("sante@asso.example");
    const { unsubscribeAddress } = await writeLetter("alerts.call-told", letter!.payload, { origin });
    expect(unsubscribeAddress).toBe(`${origin}/alertes/${tokens[0]}/desabonnement`);
    const path = `/alertes/${tokens[0]}/desabonnement`;
    const opened = await answerOf(unsubscription.loader, {
      request: new Request(origin + path),
      params: { token: tokens[0]! },
    });
    expect(opened.status).toBe(302);
    expect(await db.callAlert.count({ where: { email: "sante@asso.example", endedAt: null } })).toBe(1);
    const ended = await answerOf(unsubscription.action, {
      request: post(path, [["List-Unsubscribe", "One-Click"]]),
      params: { token: tokens[0]! },
    });
    expect(ended.status).toBe(200);
    expect(await db.callAlert.count({ where: { email: "sante@asso.example", endedAt: null } })).toBe(0);
  });

  test("asked for again replaces the one before, and tells a stranger nothing", async ({
    db,
    dataDir: _,
  }) => {
    await publishCall(db);
    const [first, again] = [await ask("meme@asso.example"), await ask("meme@asso.example", ["EMPLOI"])];
    expect([again.status, again.headers.get("Location")]).toEqual([
      first.status,
      first.headers.get("Location"),
    ]);
    await confirm("meme@asso.example");
    expect((await ask("meme@asso.example")).headers.get("Location")).toBe("/alertes?envoi");
    await confirm("meme@asso.example");
    const running = await db.callAlert.findMany({
      where: { email: "meme@asso.example", confirmedAt: { not: null }, endedAt: null },
    });
    expect(running.map(({ pillarCodes }) => pillarCodes)).toEqual([[]]);
    const tooMany = (await ask("meme@asso.example")) as unknown as { status: number };
    expect(tooMany.status).toBe(429);
  });

  test("that nobody confirmed is forgotten after a week, and its link with it", async ({
    db,
    dataDir: _,
  }) => {
    await ask("oubli@asso.example");
    const token = await tokenOf("oubli@asso.example");
    const late = { ...ports(), now: () => new Date("2026-10-13T10:00:00Z") };
    await purgeAlerts(late);
    expect(await db.callAlert.count({ where: { token } })).toBe(0);
    const request = post(`/alertes/${token}`, [["_form", "confirmer"]]);
    expect((await answerOf(alertPage.action, { request, params: { token } })).status).toBe(404);
  });

  test("of a pillar that does not exist, or to no address, is refused with what was typed", async ({
    dataDir: _,
  }) => {
    expect(((await ask("a@asso.example", ["NEANT"])) as unknown as { status: number }).status).toBe(422);
    expect(((await ask("pas une adresse")) as unknown as { status: number }).status).toBe(422);
  });
});
