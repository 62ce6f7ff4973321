import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { isOpenToApplicant } from "~/domain/application/lifecycle";
import { documentsToJoin, type DocumentToJoin } from "~/domain/attachment/documents-to-join";
import type { MissingReason } from "~/domain/attachment/missing-document";
import { callStateAt } from "~/domain/call/lifecycle";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";
import { callWindow } from "../call-window.server";
import { listOffered, type OfferedDocument } from "./offered-documents.server";
import { listKeptFiles, type KeptFile } from "./kept-files.server";

export interface DocumentsView {
  readonly number: string;
  readonly title: string;
  readonly isEditable: boolean;
  readonly documents: readonly (DocumentToJoin & {
    readonly files: readonly JoinedFile[];
    /** What the association keeps of this kind and the dossier has not. */
    readonly offered: readonly OfferedDocument[];
    /** Why it is not joined, when the association said so. */
    readonly missing: { readonly reason: MissingReason; readonly words: string } | null;
  })[];
}

export type JoinedFile = Pick<KeptFile, "id" | "fileName" | "sizeBytes" | "scan"> & {
  readonly uploadedAt: string;
};

/** The documents that the call asks of the actor's application, with the files already joined. */
export async function findDocuments(
  { db, now }: Ports,
  actor: Actor,
  number: string,
): Promise<DocumentsView | null> {
  const application = await db.application.findFirst({
    where: { number, ...applicationsOfOwn(actor, "application.read") },
    select: {
      id: true,
      title: true,
      status: true,
      associationId: true,
      call: { select: callWindow },
      callVersion: { select: { form: true } },
      missingDocuments: { select: { documentType: true, reason: true, words: true } },
    },
  });
  if (!application) return null;
  const { id, title, status, associationId, call, callVersion, missingDocuments } = application;
  const [files, offered] = await Promise.all([
    listKeptFiles(db, id),
    listOffered(db, { associationId, applicationId: id, at: now() }),
  ]);
  return {
    number,
    title,
    isEditable:
      isOpenToApplicant(status) &&
      callStateAt(call, now()) === "open" &&
      associationsFor(actor, "application.edit").includes(associationId),
    documents: documentsToJoin(callVersion.form).map((asked) => ({
      ...asked,
      files: files.filter(({ documentType }) => documentType === asked.type).map(joined),
      offered: offered.filter(({ documentType }) => documentType === asked.type),
      missing: missingDocuments.find(({ documentType }) => documentType === asked.type) ?? null,
    })),
  };
}

function joined({ id, fileName, sizeBytes, scan, uploadedAt }: KeptFile): JoinedFile {
  return { id, fileName, sizeBytes, scan, uploadedAt: uploadedAt.toISOString() };
}
