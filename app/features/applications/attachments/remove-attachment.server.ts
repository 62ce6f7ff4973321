import type { Actor } from "~/domain/access/actor";
import { isOpenToApplicant } from "~/domain/application/lifecycle";
import { callStateAt } from "~/domain/call/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { callWindow } from "../call-window.server";
import { lockOwnApplication } from "../lock-application.server";

export type RemovalRefusal =
  { readonly code: "not-found" } | { readonly code: "not-editable" } | { readonly code: "call-closed" };

/** Takes a file out of a draft. Its row stays, and its bytes until they are swept. */
export async function removeAttachment(
  { db, now }: Ports,
  actor: Actor,
  { number, attachmentId }: { number: string; attachmentId: string },
): Promise<Result<undefined, RemovalRefusal>> {
  return db.$transaction(async (tx) => {
    const applicationId = await lockOwnApplication(tx, actor, { permission: "application.edit", number });
    if (applicationId === null) return refuse({ code: "not-found" });
    const at = now();
    const { status, call } = await tx.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { status: true, call: { select: callWindow } },
    });
    if (!isOpenToApplicant(status)) return refuse({ code: "not-editable" });
    if (callStateAt(call, at) !== "open") return refuse({ code: "call-closed" });
    const { count } = await tx.attachment.updateMany({
      where: { id: attachmentId, applicationId, removedAt: null },
      data: { removedAt: at },
    });
    if (count === 0) return refuse({ code: "not-found" });
    await tx.application.update({ where: { id: applicationId }, data: { updatedAt: at } });
    await record(tx, {
      at,
      event: "attachment.removed",
      actor,
      subject: { type: "application", id: applicationId },
      facts: { attachmentId },
    });
    return accept();
  });
}
