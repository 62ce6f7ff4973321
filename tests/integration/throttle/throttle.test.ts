import { describe, expect } from "vitest";
import { limits } from "~/platform/throttle/limits";
import { openThrottles } from "~/platform/throttle/throttle.server";
import { test } from "../../support/database/database-test";

const secret = "a secret of this test";
const owner = "marie@asso.example";

describe("nine wrong passwords are read, the tenth is not", () => {
  test("one after the other", async ({ database }) => {
    const throttle = openThrottles({ pool: database.pool, secret })("sign-in-account");
    for (let n = 1; n <= 9; n += 1)
      expect(await throttle.consume("nine@asso.example")).toMatchObject({ ok: true });
    const tenth = await throttle.consume("nine@asso.example");
    expect(tenth).toMatchObject({ ok: false, refusal: { code: "too-many-attempts" } });
    expect(tenth.ok ? 0 : tenth.refusal.retryInSeconds).toBeLessThanOrEqual(15 * 60);
  });

  test("all at once, from two processes", async ({ database }) => {
    const [one, other] = [0, 1].map(() => openThrottles({ pool: database.pool, secret })("sign-in-account"));
    const tries = Array.from({ length: 40 }, (_, n) => (n % 2 ? one! : other!).consume("rush@asso.example"));
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(9);
  });

  test("however the email is written", async ({ database }) => {
    const throttle = openThrottles({ pool: database.pool, secret })("sign-in-account");
    const written = ["Zoe@asso.example", " zoe@asso.example", "ZOE@ASSO.EXAMPLE ", "ｚｏｅ@asso.example"];
    for (let n = 0; n < 9; n += 1) await throttle.consume(written[n % written.length]!);
    expect((await throttle.consume("zoe@asso.example")).ok).toBe(false);
  });
});

test("a wait does not grow while someone insists, and ends by itself", async ({ database }) => {
  const throttle = openThrottles({ pool: database.pool, secret })("sign-in-account");
  for (let n = 0; n < 50; n += 1) await throttle.consume("besieged@asso.example");
  const { rows } = await database.pool.query<{ ends: string }>("SELECT max(expire) AS ends FROM rate_limits");
  expect(Number(rows[0]!.ends)).toBeLessThanOrEqual(Date.now() + limits["sign-in-account"].seconds * 1_000);
  await database.pool.query("UPDATE rate_limits SET expire = $1", [Date.now() - 1]);
  expect((await throttle.consume("besieged@asso.example")).ok).toBe(true);
});

test("who proved who they are starts again", async ({ database }) => {
  const throttle = openThrottles({ pool: database.pool, secret })("sign-in-account");
  for (let n = 0; n < 12; n += 1) await throttle.consume(owner);
  await throttle.forget(owner);
  expect((await throttle.consume(owner)).ok).toBe(true);
});

test("an office that signs in all day shares one address without harm", async ({ database }) => {
  const throttle = openThrottles({ pool: database.pool, secret })("sign-in-network");
  for (let n = 0; n < 30; n += 1) {
    expect((await throttle.consume("203.0.113.9")).ok).toBe(true);
    await throttle.refund("203.0.113.9");
  }
});

test("one limit does not count for another, nor one person for the next", async ({ database }) => {
  const throttles = openThrottles({ pool: database.pool, secret });
  for (let n = 0; n < 4; n += 1) await throttles("mail-address").consume("a@asso.example");
  expect((await throttles("mail-address").consume("a@asso.example")).ok).toBe(false);
  expect((await throttles("mail-address").consume("b@asso.example")).ok).toBe(true);
  expect((await throttles("code").consume("a@asso.example")).ok).toBe(true);
});

test("the table holds neither address nor network, and another secret finds nothing in it", async ({
  database,
}) => {
  const throttles = openThrottles({ pool: database.pool, secret });
  await throttles("sign-in-network").consume("198.51.100.77");
  await throttles("code").consume("hidden@asso.example");
  const { rows } = await database.pool.query<{ key: string }>("SELECT key FROM rate_limits");
  const keys = rows.map(({ key }) => key);
  expect(keys.join()).not.toMatch(/198\.51|hidden|@/);
  for (const key of keys) expect(key).toMatch(/^[a-z-]+:[\w-]{43}$/);
  const elsewhere = openThrottles({ pool: database.pool, secret: "another" });
  await elsewhere("code").consume("hidden@asso.example");
  const { rows: counted } = await database.pool.query(
    "SELECT 1 FROM rate_limits WHERE key LIKE 'code:%' AND points = 2",
  );
  expect(counted).toHaveLength(0);
});

test("hostile keys are keys like others", async ({ database }) => {
  const throttle = openThrottles({ pool: database.pool, secret })("code");
  for (const key of [
    "",
    "\u0000",
    "x".repeat(1_000_000),
    "'; DROP TABLE rate_limits; --",
    "__proto__",
    "\uD800",
  ])
    expect((await throttle.consume(key)).ok).toBe(true);
});
