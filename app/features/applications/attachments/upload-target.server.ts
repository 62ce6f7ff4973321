import type { Actor } from "~/domain/access/actor";
import { isOpenToApplicant } from "~/domain/application/lifecycle";
import { documentsToJoin } from "~/domain/attachment/documents-to-join";
import { callStateAt } from "~/domain/call/lifecycle";
import { askedDocuments } from "~/domain/complement/subjects";
import { accept, refuse, type Result } from "~/domain/result";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import type { Db, Tx } from "~/platform/database/database.server";
import { callWindow } from "../call-window.server";

export type TargetRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "not-editable" }
  | { readonly code: "call-closed" }
  | { readonly code: "document-not-asked" };

/** The actor's draft to which a document of this type may be joined at this instant, or the dossier of which it is asked again. */
export async function findUploadTarget(
  db: Db | Tx,
  actor: Actor,
  { number, documentType, at }: { number: string; documentType: string; at: Date },
): Promise<Result<{ applicationId: string }, TargetRefusal>> {
  const application = await db.application.findFirst({
    where: { number, ...applicationsOfOwn(actor, "application.edit") },
    select: {
      id: true,
      status: true,
      call: { select: callWindow },
      callVersion: { select: { form: true } },
      complements: { where: { answeredAt: null, cancelledAt: null }, select: { subjects: true } },
    },
  });
  if (!application) return refuse({ code: "not-found" });
  if (application.status === "incomplete") {
    const isAskedAgain = application.complements.some(({ subjects }) =>
      askedDocuments(subjects).includes(documentType),
    );
    return isAskedAgain ? accept({ applicationId: application.id }) : refuse({ code: "document-not-asked" });
  }
  if (!isOpenToApplicant(application.status)) return refuse({ code: "not-editable" });
  if (callStateAt(application.call, at) !== "open") return refuse({ code: "call-closed" });
  const isAsked = documentsToJoin(application.callVersion.form).some(({ type }) => type === documentType);
  return isAsked ? accept({ applicationId: application.id }) : refuse({ code: "document-not-asked" });
}
