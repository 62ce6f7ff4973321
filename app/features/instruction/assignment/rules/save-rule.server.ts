import type { Actor } from "~/domain/access/actor";
import type { AssignmentRule } from "~/domain/assignment/rule";
import { accept, refuse, type Result } from "~/domain/result";
import { isTaken, violates } from "~/platform/database/conflicts.server";
import type { Tx } from "~/platform/database/database.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { maySettle, rulesSettledBy } from "./rules-settled.server";

export interface RuleToSave extends AssignmentRule {
  /** Null for a new one. */
  readonly ruleId: string | null;
  readonly version: number;
}

export type SaveRuleRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "beyond-role" }
  | { readonly code: "not-an-instructor" }
  | { readonly code: "target-taken" }
  | { readonly code: "changed-meanwhile" };

/** Writes a rule or changes it; it gives away what is deposited from then on, and the rest when it is asked to. */
export async function saveRule(
  { db, now }: Ports,
  actor: Actor,
  { ruleId, version, people, ...target }: RuleToSave,
): Promise<Result<{ ruleId: string }, SaveRuleRefusal>> {
  const at = now();
  try {
    return await inTransaction<Result<{ ruleId: string }, SaveRuleRefusal>>(db, async (tx) => {
      const { funderId, callId, pillarId, communeCode } = target;
      if (ruleId !== null) {
        const where = { AND: [{ id: ruleId, funderId }, rulesSettledBy(actor)] };
        if (!(await tx.assignmentRule.findFirst({ where, select: { id: true } })))
          return refuse({ code: "not-found" });
      }
      if (!(await maySettle(tx, actor, target))) return refuse({ code: "beyond-role" });
      if (!(await doInstruct(tx, people, funderId, at))) return refuse({ code: "not-an-instructor" });
      const data = { callId, pillarId, communeCode, updatedAt: at };
      let id = ruleId;
      if (id === null) {
        const created = await tx.assignmentRule.create({
          data: { ...data, funderId, createdById: actor.userId, createdAt: at },
          select: { id: true },
        });
        id = created.id;
      } else {
        const { count } = await tx.assignmentRule.updateMany({
          where: { id, version },
          data: { ...data, version: version + 1 },
        });
        if (count === 0) return refuse({ code: "changed-meanwhile" });
        await tx.assignmentRulePerson.deleteMany({ where: { ruleId: id } });
      }
      const chosen = [...new Set(people)];
      await tx.assignmentRulePerson.createMany({ data: chosen.map((userId) => ({ ruleId: id, userId })) });
      await record(tx, {
        at,
        event: ruleId === null ? "assignment-rule.created" : "assignment-rule.changed",
        actor,
        subject: { type: "assignment-rule", id },
        facts: { ...target, people: chosen },
      });
      return accept({ ruleId: id });
    });
  } catch (error) {
    if (isTaken(error)) return refuse({ code: "target-taken" });
    if (violates(error, "assignment_rules_")) return refuse({ code: "beyond-role" });
    throw error;
  }
}

async function doInstruct(tx: Tx, people: readonly string[], funderId: string, at: Date): Promise<boolean> {
  const found = await tx.user.count({
    where: {
      id: { in: [...people] },
      disabledAt: null,
      roleGrants: {
        some: {
          role: "instructor",
          revokedAt: null,
          AND: [
            { OR: [{ funderId: null }, { funderId }] },
            { OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
          ],
        },
      },
    },
  });
  return found === new Set(people).size;
}
