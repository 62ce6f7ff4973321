import type { Actor } from "~/domain/access/actor";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { rulesSettledBy } from "./rules-settled.server";

/** Removes a rule; the dossiers that it gave away stay where they are. */
export async function deleteRule(
  { db, now }: Ports,
  actor: Actor,
  { ruleId: id }: { ruleId: string },
): Promise<Result<undefined, { readonly code: "not-found" }>> {
  const at = now();
  return inTransaction<Result<undefined, { readonly code: "not-found" }>>(db, async (tx) => {
    const { count } = await tx.assignmentRule.deleteMany({ where: { AND: [{ id }, rulesSettledBy(actor)] } });
    if (count === 0) return refuse({ code: "not-found" });
    await record(tx, {
      at,
      event: "assignment-rule.deleted",
      actor,
      subject: { type: "assignment-rule", id },
    });
    return accept();
  });
}
