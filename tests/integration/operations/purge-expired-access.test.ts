import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import { purgeExpiredAccess } from "~/features/operations/purge-expired-access.server";
import { test } from "../../support/database/database-test";
import { at } from "../outbox/letters";
import { hireAdministrator } from "./people";

const days = (count: number) => new Date(at.getTime() + count * 86_400_000);

test("what can open nothing any more leaves; what may still be asked about stays", async ({ db }) => {
  const { userId } = await hireAdministrator(db, at);
  const session = (expiresAt: Date) => ({
    userId,
    tokenHash: new Uint8Array(randomBytes(32)),
    createdAt: at,
    lastSeenAt: at,
    confirmedAt: at,
    expiresAt,
  });
  const code = (expiresAt: Date) => ({
    purpose: "sign_up" as const,
    email: "a@demo.example",
    codeHash: "hash",
    createdAt: at,
    expiresAt,
  });
  await db.session.createMany({ data: [session(days(1)), session(days(35))] });
  await db.emailCode.createMany({ data: [code(days(1)), code(days(35))] });
  await purgeExpiredAccess({ db, now: () => days(40) });
  expect(await db.session.findMany({ select: { expiresAt: true } })).toEqual([{ expiresAt: days(35) }]);
  expect(await db.emailCode.count()).toBe(0);
});
