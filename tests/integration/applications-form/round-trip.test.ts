import { expect, vi } from "vitest";
import { sections } from "~/domain/application/sections";
import { database, ports } from "~/platform/ports.server";
import { action as budgetPage } from "~/routes/applicant/budget";
import { action as sectionPage } from "~/routes/applicant/section";
import { action as whileTyping } from "~/routes/applicant/section-draft";
import { openAssociation } from "../../support/factories/associations";
import { publishCall } from "../../support/factories/open-call";
import { createPerson } from "../../support/factories/people";
import { startDossier } from "../../support/factories/typed-dossier";
import { answerOf, origin, test } from "../../support/http/portal-process";

const most = 6;
const framing = /^\s*(BEGIN|COMMIT|ROLLBACK|SET|SAVEPOINT)\b/i;

/** Everything that the request asks of PostgreSQL, who is there included; the frame of the transaction apart. */
async function statementsOf(
  run: () => Promise<Response>,
): Promise<{ answer: Response; statements: string[] }> {
  const client = await database().pool.connect();
  const sent = vi.spyOn(Object.getPrototypeOf(client) as typeof client, "query");
  client.release();
  try {
    const answer = await run();
    const texts = sent.mock.calls.map(([asked]) => {
      const query = asked as unknown as string | { text: string };
      return typeof query === "string" ? query : query.text;
    });
    return { answer, statements: texts.filter((text) => !framing.test(text)) };
  } finally {
    sent.mockRestore();
  }
}

test("every section is saved in one round trip and at most six statements, pressed or typed", async ({
  signIn,
}) => {
  const call = await publishCall(ports().db);
  const { associationId, owner } = await openAssociation(ports(), await createPerson(ports().db));
  const number = await startDossier(ports(), owner, { slug: call.slug, associationId });
  const cookie = await signIn(owner);
  for (const { code, slug } of sections) {
    const path = code === "budget" ? `/dossiers/${number}/budget` : `/dossiers/${number}/rubriques/${slug}`;
    const post = (to: string, version: number) =>
      new Request(origin + to, {
        method: "POST",
        headers: { Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ _version: String(version), _intent: "return" }),
      });
    const params = { number, section: slug };
    const pressed = await statementsOf(() =>
      answerOf(code === "budget" ? budgetPage : sectionPage, { request: post(path, 0), params }),
    );
    expect(pressed.answer.status, code).toBe(303);
    expect(
      pressed.statements.length,
      `${code}, pressed:\n${pressed.statements.join("\n")}`,
    ).toBeLessThanOrEqual(most);
    expect(pressed.statements.length).toBeGreaterThan(3);
    const typed = await statementsOf(() =>
      answerOf(whileTyping, { request: post(`/dossiers/${number}/rubriques/${slug}/saisie`, 1), params }),
    );
    expect(typed.answer.status, code).toBe(200);
    expect(typed.statements.length, `${code}, typed`).toBeLessThanOrEqual(most);
  }
});
