import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { changePassword } from "~/features/accounts/change-password.server";
import { requestPasswordReset } from "~/features/accounts/request-password-reset.server";
import { hashPassword } from "~/features/accounts/password-hash.server";
import { ports } from "~/platform/ports.server";
import { action as resetPage } from "~/routes/account/reset-password";
import { action as signInPage } from "~/routes/account/sign-in";
import { createPerson } from "../../support/factories/people";
import { origin, test } from "../../support/http/portal-process";

const password = "une phrase que personne ne devine";

async function member({ disabledAt = null as Date | null } = {}): Promise<Actor> {
  const person = await createPerson(ports().db);
  const passwordHash = await hashPassword(password);
  await ports().db.user.update({ where: { id: person.userId }, data: { passwordHash, disabledAt } });
  return person;
}

interface Try {
  readonly email: string;
  readonly typed?: string;
  readonly network?: string;
  readonly cookie?: string;
}

function send(
  page: typeof signInPage,
  fields: Record<string, string>,
  { network = randomUUID() as string, cookie = "" },
) {
  const request = new Request(`${origin}/connexion`, {
    method: "POST",
    headers: { Cookie: cookie },
    body: new URLSearchParams(fields),
  });
  return page({ request, params: {}, context: { clientNetwork: network } as never }) as Promise<Response>;
}

const tryIn = ({ email, typed = password, ...from }: Try) =>
  send(signInPage, { email, password: typed, suite: "" }, from);

const cookieOf = (answer: Response, name: string) =>
  answer.headers
    .getSetCookie()
    .find((line) => line.startsWith(`${name}=`))
    ?.split(";")[0] ?? "";

async function attack(email: string, tries: number, network?: string): Promise<number[]> {
  const answers: number[] = [];
  for (let n = 0; n < tries; n += 1)
    answers.push((await tryIn({ email, typed: `faux ${n}`, ...(network && { network }) })).status);
  return answers;
}

describe("wrong passwords", () => {
  test("of one account: the tenth is not read, from wherever it comes", async ({ dataDir: _here }) => {
    const { email } = await member();
    expect(await attack(email, 10)).toEqual([...Array<number>(9).fill(422), 429]);
    const right = await tryIn({ email });
    expect(right.status).toBe(429);
    expect(Number(right.headers.get("Retry-After"))).toBeGreaterThan(0);
  });

  test("from one network: the tenth is not read, for whichever account", async ({ dataDir: _here }) => {
    const network = randomUUID();
    for (let n = 0; n < 9; n += 1)
      expect((await tryIn({ email: `inconnu-${n}@asso.example`, network })).status).toBe(422);
    expect((await tryIn({ email: (await member()).email, network })).status).toBe(429);
  });

  test("never keep the owner out of a browser that the account knows", async ({ dataDir: _here }) => {
    const { email } = await member();
    const network = randomUUID();
    const device = cookieOf(await tryIn({ email, network }), "pilier-appareil");
    for (let hour = 0; hour < 3; hour += 1) {
      await attack(email, 10);
      await attack(email, 10, network);
      expect((await tryIn({ email, network, cookie: device })).status).toBe(303);
    }
    const typos = [];
    for (let n = 0; n < 10; n += 1)
      typos.push((await tryIn({ email, typed: `faute ${n}`, cookie: device })).status);
    expect(typos).toEqual([...Array<number>(9).fill(422), 429]);
  });

  test("of another account are not spared by a browser that one's own account knows", async ({
    dataDir: _here,
  }) => {
    const [attacker, victim] = [await member(), await member()];
    const device = cookieOf(await tryIn({ email: attacker.email }), "pilier-appareil");
    await attack(victim.email, 9);
    expect((await tryIn({ email: victim.email, typed: "faux", cookie: device })).status).toBe(429);
  });
});

test("a reset by mail opens the way while the attack goes on, and forgets the other browsers", async ({
  dataDir: _here,
}) => {
  const { email } = await member();
  const stolen = cookieOf(await tryIn({ email }), "pilier-appareil");
  await requestPasswordReset(ports(), { email, network: randomUUID() });
  const letter = await ports().db.outboxMessage.findFirstOrThrow({
    where: { kind: "account.password-reset-code", payload: { path: ["email"], equals: email } },
  });
  const { code } = letter.payload as { code: string };
  const fresh = "une autre phrase que personne ne devine";
  const reset = await send(resetPage, { email, code, password: fresh }, {});
  expect(reset.status).toBe(303);
  await attack(email, 12);
  const device = cookieOf(reset, "pilier-appareil");
  expect((await tryIn({ email, typed: fresh, cookie: device })).status).toBe(303);
  expect((await tryIn({ email, typed: fresh, cookie: stolen })).status).toBe(429);
});

test("a reset answers no sooner for an address without an account, though no letter is written", async ({
  dataDir: _here,
}) => {
  for (const email of [(await member()).email, `${randomUUID()}@asso.example`]) {
    const start = performance.now();
    expect((await requestPasswordReset(ports(), { email, network: randomUUID() })).ok).toBe(true);
    expect(performance.now() - start, email).toBeGreaterThan(240);
  }
});

describe("an unknown address, a closed account and a wrong password", () => {
  test("get the same answer in the same time", async ({ dataDir: _here }) => {
    const known = (await member()).email;
    const closed = (await member({ disabledAt: ports().now() })).email;
    const unknown = "personne@asso.example";
    const typed = { [known]: "faux", [closed]: password, [unknown]: "faux" };
    const times: Record<string, number[]> = { [known]: [], [closed]: [], [unknown]: [] };
    const said = new Set<string>();
    for (let round = 0; round < 5; round += 1)
      for (const email of [known, closed, unknown]) {
        const start = performance.now();
        const answer = await tryIn({ email, typed: typed[email]! });
        times[email]!.push(performance.now() - start);
        said.add(`${answer.status} ${(await answer.text()).replace(email, "…")}`);
      }
    expect([...said]).toHaveLength(1);
    const middle = (email: string) => times[email]!.toSorted((a, b) => a - b)[2]!;
    for (const email of [closed, unknown]) {
      expect(middle(email)).toBeGreaterThan(middle(known) / 3);
      expect(middle(email)).toBeLessThan(middle(known) * 3);
    }
  });
});

test("whoever holds a session cannot try the current password for ever", async ({ dataDir: _here }) => {
  const actor = await member();
  const codes = [];
  for (let n = 0; n < 10; n += 1) {
    const change = { current: `faux ${n}`, password: "une phrase neuve et longue", sessionId: randomUUID() };
    const changed = await changePassword(ports(), actor, { ...change, deviceToken: null });
    codes.push(changed.ok ? "ok" : changed.refusal.code);
  }
  expect(codes).toEqual([...Array<string>(9).fill("wrong-password"), "too-many-attempts"]);
});
