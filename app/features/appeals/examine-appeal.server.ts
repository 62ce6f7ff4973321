import type { Actor } from "~/domain/access/actor";
import { advanceAppeal } from "~/domain/appeal/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { holdAppealed } from "./hold-appealed.server";

export type ExamineAppealRefusal = { readonly code: "not-found" } | { readonly code: "changed-meanwhile" };

/** An instructor writes what they found: from then on the appeal can be heard, or answered. */
export function examineAppeal(
  { db, now }: Ports,
  actor: Actor,
  { number, version, note }: { number: string; version: number; note: string },
): Promise<Result<undefined, ExamineAppealRefusal>> {
  const at = now();
  return inTransaction(db, async (tx) => {
    await holdAppealed(tx, number);
    const appeal = await tx.appeal.findFirst({
      where: {
        answeredAt: null,
        application: { AND: [{ number }, applicationsWithin(actor, "appeal.examine")] },
      },
      select: { id: true, status: true, applicationId: true },
    });
    if (!appeal) return refuse({ code: "not-found" });
    const advanced = advanceAppeal(appeal.status, "examine");
    if (!advanced.ok) return refuse({ code: "changed-meanwhile" });
    const { count } = await tx.appeal.updateMany({
      where: { id: appeal.id, version, status: appeal.status },
      data: {
        status: advanced.value,
        note,
        examinedAt: at,
        examinedById: actor.userId,
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse({ code: "changed-meanwhile" });
    await record(tx, {
      at,
      event: "appeal.examined",
      actor,
      subject: { type: "appeal", id: appeal.id },
      applicationId: appeal.applicationId,
      facts: { applicationId: appeal.applicationId },
    });
    return accept();
  });
}
