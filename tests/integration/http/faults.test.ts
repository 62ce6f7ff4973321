import { describe, expect, test } from "vitest";
import { type RunningPortal, runPortal } from "./running-portal";

function post(portal: RunningPortal, target: string, body: string) {
  const headers = { origin: portal.origin, "content-type": "application/x-www-form-urlencoded" };
  return portal.ask(target, { method: "POST", headers, body });
}

describe("the database is out of reach", () => {
  test.each(["/outage", "/outage-file"])("%s answers 503 in French, at once", async (target) => {
    const portal = await runPortal();
    const { status, headers, body } = await portal.ask(target);
    expect(status).toBe(503);
    expect(headers["retry-after"]).toBe("30");
    expect(headers["cache-control"]).toBe("no-store");
    expect(body).toContain("momentanément indisponible");
    expect(body).toContain('href="/assets/base-1.css"');
    expect(body).toContain(String(headers["x-request-id"]));
  });

  test("data says 503 too, in the words that Remix reads", async () => {
    const portal = await runPortal();
    const { status, headers } = await portal.ask("/outage.data");
    expect(status).toBe(503);
    expect(headers["content-type"]).toContain("text/x-script");
  });

  test("what was typed is in the page, ready to be sent again", async () => {
    const portal = await runPortal();
    const { status, body } = await post(
      portal,
      "/outage?etape=2",
      "titre=Jardin+%22partag%C3%A9%22&note=%3Cb%3E%0D%0A&note=2",
    );
    expect(status).toBe(503);
    expect(body).toContain('<form method="post" action="/outage?etape=2">');
    expect(body).toContain('name="titre" value="Jardin &quot;partagé&quot;"');
    expect(body).toContain('name="note" value="&lt;b&gt;\r\n"');
    expect(body).toContain("Votre saisie est gardée dans cette page\u00A0: ne la fermez pas.");
  });

  test("a password or a code never comes back", async () => {
    const portal = await runPortal();
    for (const body of [
      "email=a%40b.example&password=hunter2",
      "code=hunter2",
      "nouveauMotDePasse=hunter2",
    ]) {
      const answer = await post(portal, "/outage", body);
      expect(answer.status).toBe(503);
      expect(answer.body).not.toContain("hunter2");
      expect(answer.body).not.toContain("<form");
    }
  });
});

test("silence ends within ten seconds, with what was typed", { timeout: 20_000 }, async () => {
  const portal = await runPortal();
  const start = performance.now();
  const [page, form, data] = await Promise.all([
    portal.ask("/silence"),
    post(portal, "/silence", "titre=Jardin"),
    portal.ask("/silence.data"),
  ]);
  expect(performance.now() - start).toBeLessThan(10_000);
  for (const { status } of [page, form, data]) expect(status).toBe(503);
  expect(page.body).toContain("trop de temps");
  expect(form.body).toContain('name="titre" value="Jardin"');
});

describe("a fault of ours", () => {
  test("on a page shows the boundary, on a file a French page", async () => {
    const portal = await runPortal();
    const page = await portal.ask("/fault");
    expect([page.status, page.body.includes("Boundary of the root")]).toEqual([500, true]);
    const file = await portal.ask("/fault-file");
    expect(file.status).toBe(500);
    expect(file.body).toContain("Une erreur est survenue");
    const render = await portal.ask("/fault-in-render");
    expect([render.status, render.body.includes("Boundary of the root")]).toEqual([500, true]);
  });

  test.each(["/fault", "/fault.data", "/fault-file", "/fault-in-render"])(
    "%s says nothing of its inside",
    async (target) => {
      const portal = await runPortal();
      const { body } = await portal.ask(target);
      expect(body).not.toMatch(/marie|rendering|small-portal|node_modules| at /);
    },
  );

  test("is in the log once, under the reference that the person was given, without the person", async () => {
    const portal = await runPortal();
    const { headers } = await portal.ask("/fault?email=marie@asso.example", {
      headers: { cookie: "pilier=topsecret" },
    });
    const faults = portal.lines.filter((line) => line.msg === "fault behind a page");
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      requestId: headers["x-request-id"],
      err: { message: "fault about [email]" },
    });
    expect(JSON.stringify(portal.lines)).not.toMatch(/marie|topsecret|127\.0\.0\.1/);
  });
});

test("refusals keep their status", async () => {
  const portal = await runPortal();
  expect((await portal.ask("/absent")).status).toBe(404);
  expect((await portal.ask("/late")).status).toBe(409);
});

test("a form sent back says so in the title", async () => {
  const portal = await runPortal();
  const { status, body } = await post(portal, "/form", "fate=refused");
  expect(status).toBe(422);
  expect(body).toContain("<title>Erreur\u00A0: Budget</title>");
});

test("one line a request: method, path, status, duration", async () => {
  const portal = await runPortal();
  await portal.ask("/echo?q=secret");
  const line = portal.lines.find((one) => one.msg === "request completed");
  expect(line).toMatchObject({ req: { method: "GET", path: "/echo" }, res: { status: 200 }, level: 30 });
  expect(line).toHaveProperty("responseTime");
});
