import type { Actor } from "~/domain/access/actor";
import type { MissingReason } from "~/domain/attachment/missing-document";
import { accept, refuse, type Result } from "~/domain/result";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { lockOwnApplication } from "../lock-application.server";
import { findUploadTarget, type TargetRefusal } from "./upload-target.server";

export interface MissingAnswer {
  readonly number: string;
  readonly documentType: string;
  readonly reason: MissingReason;
  /** A sentence, which a document that does not concern the association cannot do without. */
  readonly words: string;
}

export type DocumentAnswerRefusal = TargetRefusal | { readonly code: "joined" };

/** Says of a document that it comes later, or does not concern the association. A file joined later replaces that. */
export async function answerDocument(
  { db, now }: Ports,
  actor: Actor,
  { number, documentType, reason, words }: MissingAnswer,
): Promise<Result<undefined, DocumentAnswerRefusal>> {
  return db.$transaction(async (tx) => {
    await lockOwnApplication(tx, actor, { permission: "application.edit", number });
    const at = now();
    const target = await findUploadTarget(tx, actor, { number, documentType, at });
    if (!target.ok) return target;
    const { applicationId } = target.value;
    const joined = await tx.attachment.count({ where: { applicationId, documentType, removedAt: null } });
    if (joined > 0) return refuse({ code: "joined" });
    const said = { reason, words, saidAt: at, saidById: actor.userId };
    await tx.missingDocument.upsert({
      where: { applicationId_documentType: { applicationId, documentType } },
      create: { applicationId, documentType, ...said },
      update: said,
    });
    await tx.application.update({
      where: { id: applicationId },
      data: { updatedAt: at },
      select: { id: true },
    });
    await record(tx, {
      at,
      event: "application.document-answered",
      actor,
      subject: { type: "application", id: applicationId },
      facts: { documentType, reason },
    });
    return accept();
  });
}
