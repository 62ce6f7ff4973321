import { expect } from "vitest";
import { publishCall } from "../../support/factories/open-call";
import { answerOf, origin, test } from "../../support/http/portal-process";
import { findSelfTest } from "~/features/applications/self-test/self-test.server";
import { withCarried } from "~/features/applications/self-test/carry-answers";
import { ports } from "~/platform/ports.server";
import * as page from "~/routes/applicant/self-test";

test("a self-test asks 5 to 8 questions of the rules, and says what is met, what is not and what to check", async ({
  db,
  dataDir: _,
}) => {
  const { slug, settings } = await publishCall(db);
  const selfTest = (await findSelfTest(ports(), slug))!;
  expect(selfTest.pages.length).toBeGreaterThanOrEqual(5);
  expect(selfTest.pages.length).toBeLessThanOrEqual(8);
  const nothing = selfTest.judge({});
  expect(new Set(nothing.map(({ state }) => state))).toEqual(new Set(["to-check"]));
  const conditions = selfTest.judge({
    association: { legalForm: "9220" },
    situation: { religious: "yes" },
    beneficiaries: { total: "100", qpv: "20" },
    territory: { qpv: [settings.eligibleQpv[0]!] },
  });
  const stateOf = (code: string) => conditions.find((condition) => condition.code === code);
  expect(stateOf("ADM-01")?.state).toBe("met");
  expect(stateOf("ADM-08")?.state).toBe("not-met");
  expect(stateOf("TER-01")?.state).toBe("met");
  expect(stateOf("TER-02")).toMatchObject({ state: "not-met", fix: expect.stringMatching(/\d+/) });
  expect(stateOf("CAL-02")?.state).toBe("to-check");
});

test("answers travel in a signed cookie from page to page, and nowhere else", async ({ db, dataDir: _ }) => {
  const { slug } = await publishCall(db);
  const path = `/appels/${slug}/test`;
  const send = (query: string, fields: Record<string, string>, cookie = "") =>
    answerOf(page.action, {
      request: new Request(`${origin}${path}${query}`, {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: { Origin: origin, Cookie: cookie },
      }),
      params: { slug },
    });
  const first = await send("?question=1", { legalForm: "9220", otherLegalForm: "" });
  expect([first.status, first.headers.get("Location")]).toEqual([303, `${path}?question=2`]);
  const cookie = first.headers.get("Set-Cookie")!.split(";")[0]!;
  const shown = (value: string) =>
    page.loader({
      request: new Request(`${origin}${path}?question=1`, { headers: { Cookie: value } }),
      params: { slug },
      context: undefined as never,
    });
  expect((await shown(cookie)).answers).toMatchObject({ legalForm: "9220" });
  expect((await shown(`${cookie}x`)).answers).toEqual({});
  expect((await send("?question=1", { legalForm: "inconnue", otherLegalForm: "" })).status).toBe(422);
  for (const query of ["?question=0", "?question=99", "?question=x"])
    expect((await send(query, {})).status).toBe(404);
});

test("the draft starts with what was answered, and with nothing that the form does not ask", () => {
  const answers = withCarried(
    { association: { name: "Les Amis", legalForm: "" }, people: {} },
    {
      association: { legalForm: "9220", otherLegalForm: "" },
      territory: { qpv: ["QN06203M"] },
      unknown: { a: "b" },
      beneficiaries: { total: { deep: "x" } },
    },
  );
  expect(answers).toEqual({
    association: { name: "Les Amis", legalForm: "9220" },
    people: {},
    territory: { qpv: ["QN06203M"] },
  });
});
