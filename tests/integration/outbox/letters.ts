import { randomUUID } from "node:crypto";
import type { Db, Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";

export const at = new Date("2027-01-29T16:00:00Z");

interface Wanted {
  readonly email?: string;
  readonly dedupe?: string;
}

/** Records a test letter, as a command does, in the caller's transaction. */
export async function recordLetter(
  tx: Tx,
  { email = "anne@demo.example", dedupe = randomUUID() }: Wanted = {},
) {
  await record(tx, {
    at,
    event: "operations.delivery-tested",
    actor: null,
    subject: { type: "portal", id: randomUUID() },
    emails: [
      {
        kind: "operations.delivery-test",
        payload: { email, askedAt: "vendredi 29 janvier 2027 à 17 h 00" },
        dedupe,
      },
    ],
  });
}

export function commitLetter(db: Db, wanted: Wanted = {}): Promise<void> {
  return db.$transaction((tx) => recordLetter(tx, wanted));
}

/** Resolves when `isMet` is, looking every 25 ms. */
export async function until(isMet: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await isMet())) {
    if (Date.now() > end) throw new Error("what was waited for did not come");
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
