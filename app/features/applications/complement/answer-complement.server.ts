import type { Actor } from "~/domain/access/actor";
import { advance } from "~/domain/application/lifecycle";
import { askedDocuments } from "~/domain/complement/subjects";
import { returnStep } from "~/domain/complement/request";
import { accept, refuse, type Result } from "~/domain/result";
import { inTransaction } from "~/platform/database/in-transaction.server";
import { record } from "~/platform/journal/record.server";
import { moveApplication } from "~/platform/lifecycle/move-application.server";
import type { Ports } from "~/platform/ports.server";
import { listKeptFiles } from "../attachments/kept-files.server";
import { lockOwnApplication } from "../lock-application.server";
import { applyDraft } from "./apply-draft.server";
import { freezeAnswer } from "./freeze-answer.server";
import { findOpenRequest } from "./open-request.server";

export type AnswerRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "nothing-answered" }
  | { readonly code: "unreadable" }
  | { readonly code: "changed-meanwhile" };

/**
 * Sends the answer to a request: the answers change now, what they said before is kept, the dossier is frozen and
 * judged again, and goes back to where the request found it. The instant is read while holding the dossier.
 */
export async function answerComplement(
  { db, now }: Ports,
  actor: Actor,
  { number, version }: { number: string; version: number },
): Promise<Result<undefined, AnswerRefusal>> {
  return inTransaction<Result<undefined, AnswerRefusal>>(db, async (tx) => {
    await lockOwnApplication(tx, actor, { permission: "application.edit", number });
    const request = await findOpenRequest(tx, actor, { permission: "application.edit", number });
    if (!request) return refuse({ code: "not-found" });
    if (request.version !== version) return refuse({ code: "changed-meanwhile" });
    const at = now();
    const { id, applicationId, subjects, draft, askedBy, fromStatus } = request;
    const files = await listKeptFiles(tx, applicationId);
    const joined = files.filter(
      ({ documentType, uploadedAt }) =>
        askedDocuments(subjects).includes(documentType) && uploadedAt >= request.askedAt,
    );
    if (Object.keys(draft).length === 0 && joined.length === 0) return refuse({ code: "nothing-answered" });

    const changes = await applyDraft(tx, actor, { applicationId, draft, joined, at });
    if (!(await freezeAnswer(tx, actor, { applicationId, requestId: id, files, at })))
      return refuse({ code: "unreadable" });
    const { count } = await tx.complementRequest.updateMany({
      where: { id, version, answeredAt: null, cancelledAt: null },
      data: {
        answeredAt: at,
        answeredById: actor.userId,
        changes: changes.map((change) => ({ ...change })),
        version: { increment: 1 },
      },
    });
    const application = await tx.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { version: true, status: true },
    });
    const step = returnStep(fromStatus);
    const next = advance(application.status, step);
    const moved = next.ok && {
      id: applicationId,
      version: application.version,
      step,
      from: application.status,
      to: next.value,
      at,
      takenById: actor.userId,
    };
    if (count === 0 || !moved || !(await moveApplication(tx, moved)))
      return refuse({ code: "changed-meanwhile" });
    await record(tx, {
      at,
      event: "complement.answered",
      actor,
      subject: { type: "complement", id },
      applicationId,
      facts: { applicationId, sections: Object.keys(draft), files: joined.length },
      emails: askedBy.disabledAt
        ? []
        : [{ kind: "complement.answered", payload: { email: askedBy.email, number }, dedupe: id }],
    });
    return accept();
  });
}
