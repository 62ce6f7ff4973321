import type { Actor } from "~/domain/access/actor";
import { associationsFor } from "~/domain/access/policy";
import { isOpenToApplicant } from "~/domain/application/lifecycle";
import {
  documentNoLongerAsked,
  documentsToJoin,
  type DocumentToJoin,
} from "~/domain/attachment/documents-to-join";
import { sparedDocuments } from "~/domain/attachment/spared-documents";
import type { MissingReason } from "~/domain/attachment/missing-document";
import { documentTypes } from "~/domain/eligibility/application-input";
import { callStateAt } from "~/domain/call/lifecycle";
import { applicationsOfOwn } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";
import { readAnswers } from "../assemble.server";
import { callWindow } from "../call-window.server";
import { listOffered, type OfferedDocument } from "./offered-documents.server";
import { listKeptFiles, type KeptFile } from "./kept-files.server";

export interface DocumentsView {
  readonly number: string;
  readonly title: string;
  readonly isEditable: boolean;
  readonly documents: readonly (DocumentToJoin & {
    /** Joined for an earlier version of the call; nothing more is taken. */
    readonly isNoLongerAsked: boolean;
    /** What the association said of its situation makes it needless. */
    readonly isSpared: boolean;
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
      sections: { where: { code: "situation" }, select: { code: true, answers: true } },
      missingDocuments: { select: { documentType: true, reason: true, words: true } },
    },
  });
  if (!application) return null;
  const { id, title, status, associationId, call, callVersion, sections, missingDocuments } = application;
  const spared = sparedDocuments(readAnswers(sections).situation ?? {});
  const [files, offered] = await Promise.all([
    listKeptFiles(db, id),
    listOffered(db, { associationId, applicationId: id, at: now() }),
  ]);
  const asked = documentsToJoin(callVersion.form);
  const noLonger = documentTypes.filter(
    (type) => asked.every((one) => one.type !== type) && files.some((file) => file.documentType === type),
  );
  const documents = [
    ...asked.map((one) => ({ ...one, isNoLongerAsked: false })),
    ...noLonger.map((type) => ({ ...documentNoLongerAsked(type), isNoLongerAsked: true })),
  ];
  return {
    number,
    title,
    isEditable:
      isOpenToApplicant(status) &&
      callStateAt(call, now()) === "open" &&
      associationsFor(actor, "application.edit").includes(associationId),
    documents: documents.map((one) => ({
      ...one,
      files: files.filter(({ documentType }) => documentType === one.type).map(joined),
      offered: one.isNoLongerAsked ? [] : offered.filter(({ documentType }) => documentType === one.type),
      isSpared: one.isRequiredByRule && spared.includes(one.type),
      missing: missingDocuments.find(({ documentType }) => documentType === one.type) ?? null,
    })),
  };
}

function joined({ id, fileName, sizeBytes, scan, uploadedAt }: KeptFile): JoinedFile {
  return { id, fileName, sizeBytes, scan, uploadedAt: uploadedAt.toISOString() };
}
