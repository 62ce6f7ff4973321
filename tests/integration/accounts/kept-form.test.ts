import { expect } from "vitest";
import { ports } from "~/platform/ports.server";
import { action as accountPage } from "~/routes/account/account";
import { action as closurePage } from "~/routes/account/closure";
import { createPerson } from "../../support/factories/people";
import { answerOf, origin, test } from "../../support/http/portal-process";

const password = "une phrase que personne ne devine";

test("a form sent after the session had ended is kept without its passwords and codes", async ({
  signIn,
}) => {
  const { db, now } = ports();
  const person = await createPerson(db);
  const cookie = await signIn(person);
  await db.session.updateMany({ where: { userId: person.userId }, data: { revokedAt: now() } });
  const send = (page: typeof accountPage, path: string, fields: Record<string, string>) =>
    answerOf(page, {
      request: new Request(origin + path, {
        method: "POST",
        headers: { Cookie: cookie },
        body: new URLSearchParams(fields),
      }),
      params: {},
    });

  const secretsOnly = { _form: "password", current: password, password };
  const alone = await send(accountPage, "/compte", secretsOnly);
  expect(alone.headers.get("Location")).toBe("/connexion?suite=%2Fcompte");
  expect(await db.keptForm.count({ where: { userId: person.userId } })).toBe(0);

  await send(closurePage, "/compte/suppression", { postcode: "62220", password, code: "123456" });
  const kept = await db.keptForm.findFirstOrThrow({ where: { userId: person.userId } });
  expect(kept.body).toBe("postcode=62220");
});
