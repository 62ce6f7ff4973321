import type { Actor } from "~/domain/access/actor";
import type { AssignmentRule } from "~/domain/assignment/rule";
import { record } from "~/platform/journal/record.server";
import type { Db } from "~/platform/database/database.server";
import type { Ports } from "~/platform/ports.server";
import { giveAway, type Ruling } from "./give-away.server";
import { rulesSettledBy } from "./rules-settled.server";
import { listWaiting, type WaitingDossier } from "./waiting-dossiers.server";

/** Dossiers that one run gives; the next one takes the rest. Those nobody may take do not count, so that they hide none. */
const runMost = 1_000;
const pageSize = 100;

export interface Applied {
  readonly assigned: number;
  /** Nobody named by the rules may instruct them. */
  readonly left: number;
}

/**
 * Gives each dossier deposited since its rule was written to the person with the fewest open ones among those it
 * names. A dossier freed by hand is left alone. Run again, it finds nothing left to do.
 */
export async function assignByRule(ports: Ports): Promise<void> {
  await applyTo(ports, null, null);
}

/** The same on demand, for every dossier that waits for someone and is about the actor's rules, whenever it came. */
export async function applyRulesNow(ports: Ports, actor: Actor): Promise<Applied> {
  const rules = await ports.db.assignmentRule.findMany({
    where: rulesSettledBy(actor),
    select: { id: true },
  });
  const ruleIds = rules.map(({ id }) => id);
  const applied = await applyTo(ports, actor, ruleIds);
  await ports.db.$transaction((tx) =>
    record(tx, {
      at: ports.now(),
      event: "assignment-rule.applied",
      actor,
      subject: { type: "user", id: actor.userId },
      facts: { ...applied },
    }),
  );
  return applied;
}

async function applyTo(
  ports: Ports,
  actor: Actor | null,
  ruleIds: readonly string[] | null,
): Promise<Applied> {
  const ruling: Ruling = { actor, rules: await listRules(ports.db) };
  let assigned = 0;
  let seen = 0;
  let after: WaitingDossier | null = null;
  while (assigned < runMost) {
    const page: WaitingDossier[] = await listWaiting(ports.db, { ruleIds, after, most: pageSize });
    for (const waiting of page) if (await giveAway(ports, waiting, ruling)) assigned += 1;
    seen += page.length;
    after = page.at(-1) ?? null;
    if (page.length < pageSize) break;
  }
  return { assigned, left: seen - assigned };
}

async function listRules(db: Db): Promise<readonly AssignmentRule[]> {
  const rows = await db.assignmentRule.findMany({
    select: {
      funderId: true,
      callId: true,
      pillarId: true,
      communeCode: true,
      people: { select: { userId: true } },
    },
  });
  return rows.map(({ people, ...rule }) => ({ ...rule, people: people.map(({ userId }) => userId) }));
}
