import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { Actor, RoleHeld } from "~/domain/access/actor";
import { hashPassword } from "~/features/accounts/password-hash.server";
import { setDisabled, withdrawRole } from "~/features/people/change-roles.server";
import { ports } from "~/platform/ports.server";
import * as account from "~/routes/account/account";
import * as signOut from "~/routes/account/sign-out";
import * as people from "~/routes/administration/people";
import * as applications from "~/routes/applicant/applications";
import * as signIn from "~/routes/account/sign-in";
import { createPerson } from "../../support/factories/people";
import { answerOf, origin, test } from "../../support/http/portal-process";

const administrator: RoleHeld = { role: "system_administrator", funderId: null, pillarId: null };
const password = "une phrase que personne ne devine";

type Loader = (args: { request: Request; params: never; context: never }) => Promise<unknown>;
type Page = "/dossiers" | "/compte" | "/administration/personnes";
const loaders = {
  "/dossiers": applications.loader,
  "/compte": account.loader,
  "/administration/personnes": people.loader,
} as unknown as Record<Page, Loader>;

/** 200 for what the page shows, else the status, with where it leads. */
async function asked(page: Page, cookie: string): Promise<string> {
  const request = new Request(`${origin}${page}`, { headers: { Cookie: cookie } });
  const answer: unknown = await answerOf(loaders[page] as never, { request, params: {} });
  if (!(answer instanceof Response)) return "200";
  return `${answer.status} ${answer.headers.get("Location") ?? ""}`.trim();
}

function sent(cookie: string, fields: Record<string, string>): Request {
  return new Request(`${origin}/compte`, {
    method: "POST",
    headers: { Cookie: cookie },
    body: new URLSearchParams(fields),
  });
}

const toSignIn = (page: string) => `302 /connexion?suite=${encodeURIComponent(page)}`;

async function withPassword(): Promise<Actor> {
  const person = await createPerson(ports().db);
  const passwordHash = await hashPassword(password);
  await ports().db.user.update({ where: { id: person.userId }, data: { passwordHash } });
  return person;
}

describe("on the very next request, a session is over", () => {
  test("when a role is taken away, whichever browser asks", async ({ signIn: open }) => {
    const [chief, agent] = [
      await createPerson(ports().db, { roles: [administrator] }),
      await createPerson(ports().db, { roles: [administrator] }),
    ];
    const cookies = [await open(agent), await open(agent)];
    for (const cookie of cookies) expect(await asked("/administration/personnes", cookie)).toBe("200");
    const { id: grantId } = await ports().db.roleGrant.findFirstOrThrow({ where: { userId: agent.userId } });
    const withdrawn = await withdrawRole(ports(), chief, { userId: agent.userId, grantId });
    expect(withdrawn.ok).toBe(true);
    for (const cookie of cookies)
      expect(await asked("/administration/personnes", cookie)).toBe(toSignIn("/administration/personnes"));
    expect(await asked("/administration/personnes", await open(agent))).toBe("403");
  });

  test("when the account is closed by an administrator", async ({ signIn: open }) => {
    const chief = await createPerson(ports().db, { roles: [administrator] });
    const person = await createPerson(ports().db);
    const cookie = await open(person);
    expect(await asked("/dossiers", cookie)).toBe("200");
    await setDisabled(ports(), chief, { userId: person.userId, isDisabled: true });
    expect(await asked("/dossiers", cookie)).toBe(toSignIn("/dossiers"));
    await setDisabled(ports(), chief, { userId: person.userId, isDisabled: false });
    expect(await asked("/dossiers", cookie)).toBe(toSignIn("/dossiers"));
  });

  test("when the password changes, but for the browser that changed it", async ({ signIn: open }) => {
    const person = await withPassword();
    const [own, stolen] = [await open(person), await open(person)];
    const change = { current: password, password: "une phrase neuve et très longue" };
    const changed = await answerOf(account.action as never, { request: sent(own, change), params: {} });
    expect((changed as Response).status).toBe(303);
    expect(await asked("/compte", own)).toBe("200");
    expect(await asked("/compte", stolen)).toBe(toSignIn("/compte"));
  });

  test("when its person signs out, even for who kept the cookie", async ({ signIn: open }) => {
    const person = await createPerson(ports().db);
    const [here, elsewhere] = [await open(person), await open(person)];
    const answer = (await answerOf(signOut.action as never, {
      request: sent(here, {}),
      params: {},
    })) as Response;
    expect(answer.headers.get("Set-Cookie")).toMatch(/^pilier=;.*Max-Age=0/);
    expect(await asked("/dossiers", here)).toBe(toSignIn("/dossiers"));
    expect(await asked("/dossiers", elsewhere)).toBe("200");
  });

  test("when its person closes it from another browser, and nobody else can", async ({ signIn: open }) => {
    const [person, stranger] = [await createPerson(ports().db), await createPerson(ports().db)];
    const [own, lost] = [await open(person), await open(person)];
    const { id: sessionId } = await ports().db.session.findFirstOrThrow({
      where: { userId: person.userId },
      orderBy: { id: "desc" },
    });
    const end = async (cookie: string) =>
      answerOf(account.action as never, {
        request: sent(cookie, { _form: "sessions", sessionId }),
        params: {},
      });
    await end(await open(stranger));
    expect([await asked("/compte", own), await asked("/compte", lost)]).toEqual(["200", "200"]);
    await end(own);
    const left = [await asked("/compte", own), await asked("/compte", lost)].filter((said) => said === "200");
    expect(left).toHaveLength(1);
  });

  test("two hours after its last use, and twelve after it opened", async ({ signIn: open }) => {
    const [idle, old] = [await createPerson(ports().db), await createPerson(ports().db)];
    const cookies = [await open(idle), await open(old)];
    const ago = (hours: number) => new Date(ports().now().getTime() - hours * 3_600_000);
    const change = (person: Actor, data: object) =>
      ports().db.session.updateMany({ where: { userId: person.userId }, data });
    await change(idle, { lastSeenAt: ago(2.01) });
    await change(old, { createdAt: ago(12.01), expiresAt: ago(0.01) });
    for (const cookie of cookies) expect(await asked("/dossiers", cookie)).toBe(toSignIn("/dossiers"));
  });
});

describe("a cookie opens nothing", () => {
  test.for([
    ["of nobody", randomUUID().replaceAll("-", "").padEnd(43, "A")],
    ["that is empty", ""],
    ["too short", "abc"],
    ["with a quote", `${"a".repeat(42)}'`],
    ["of a filter", '{"not":null}'],
    ["of an object", Buffer.from(JSON.stringify({ not: null })).toString("base64")],
    ["of a list", Buffer.from(JSON.stringify(["a"])).toString("base64")],
    ["of all", "%25"],
    ["badly encoded", "%E0%A4%A"],
    ["very long", "a".repeat(8_000)],
  ] as const)("%s", async ([, value], { dataDir: _here }) => {
    for (const cookie of [`pilier=${value}`, `pilier=${value}; pilier=x`, `__Host-pilier=${value}`])
      expect(await asked("/dossiers", cookie)).toBe(toSignIn("/dossiers"));
  });
});

test("a sign-in gives a session that did not exist before, and ends the one that was planted", async ({
  signIn: open,
}) => {
  const [attacker, victim] = [await createPerson(ports().db), await withPassword()];
  const planted = await open(attacker);
  const request = new Request(`${origin}/connexion`, {
    method: "POST",
    headers: { Cookie: planted },
    body: new URLSearchParams({ email: victim.email, password, suite: "" }),
  });
  const answer = (await signIn.action({
    request,
    params: {},
    context: { clientNetwork: randomUUID() } as never,
  })) as Response;
  const fresh = answer.headers.getSetCookie().find((line) => line.startsWith("pilier="))!;
  expect(fresh).toMatch(/HttpOnly/);
  expect(fresh).toMatch(/SameSite=Lax/);
  expect(fresh.split(";")[0]).not.toBe(planted);
  expect(await asked("/dossiers", fresh.split(";")[0]!)).toBe("200");
  expect(await asked("/dossiers", planted)).toBe(toSignIn("/dossiers"));
});

test.for([
  ["more than it asks", { isAdmin: "true" }],
  ["operators instead of texts", { "current[not]": "x", "password.contains": "y" }],
  ["whose account it is", { userId: randomUUID() }],
  ["the version of another", { version: "0" }],
] as const)("a form that says %s changes nothing", async ([, more], { signIn: open }) => {
  const person = await withPassword();
  const before = await ports().db.user.findUniqueOrThrow({ where: { id: person.userId } });
  const fields = { current: password, password: "une phrase neuve et très longue", ...more };
  const request = sent(await open(person), fields);
  const answer = await answerOf(account.action as never, { request, params: {} });
  expect(answer.status).toBe(422);
  expect(await ports().db.user.findUniqueOrThrow({ where: { id: person.userId } })).toEqual(before);
});
